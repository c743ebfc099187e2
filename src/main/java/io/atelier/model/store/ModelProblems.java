package io.atelier.model.store;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

import io.atelier.platform.ProblemException;
import io.atelier.platform.ProblemType;

final class ModelProblems {

	static final ProblemType DAMAGED = new ProblemType(HttpStatus.INTERNAL_SERVER_ERROR, "model-damaged",
			"Model damaged");

	static final ProblemType HAS_ALIAS = new ProblemType(HttpStatus.CONFLICT, "model-has-alias", "Model has an alias");

	private ModelProblems() {
	}

	static ProblemException damaged(UUID id, String why, @Nullable Throwable cause) {
		return new ProblemException(DAMAGED,
				"Model %s is damaged: %s. Train it again, or restore the database".formatted(id, why),
				Map.of("model", id), cause);
	}

	static ProblemException hasAlias(UUID id, List<String> aliases) {
		return new ProblemException(HAS_ALIAS,
				"Model %s is in use under %s; point the alias to another model or remove it first".formatted(id,
						String.join(", ", aliases)),
				Map.of("aliases", aliases));
	}

	static ProblemException unknown(String idOrAlias) {
		if (Alias.CHAMPION.equals(idOrAlias)) {
			return new ProblemException(ProblemType.NOT_FOUND,
					"There is no champion yet. The best model by holdout accuracy becomes champion: train one with "
							+ "POST /api/v1/jobs and \"validation\": \"holdout\", or choose one with "
							+ "PUT /api/v1/aliases/champion");
		}
		return ProblemException.notFound("model", idOrAlias);
	}

}
