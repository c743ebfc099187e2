package io.atelier.training.job;

import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import io.atelier.evaluation.Evaluation;
import io.atelier.evaluation.RightAnswers;
import io.atelier.training.Provenance;
import io.atelier.training.job.work.JobOutcome;

/**
 * The result of a job as database columns. Jobs of the first release have no answers and
 * no provenance.
 */
@Embeddable
record StoredResult(UUID modelId, @JdbcTypeCode(SqlTypes.JSON) @Column(length = 200_000) Evaluation evaluation,
		@Nullable StoredAnswers answers,
		@JdbcTypeCode(SqlTypes.JSON) @Column(length = 2000) @Nullable Provenance provenance) {

	static StoredResult of(UUID model, JobOutcome outcome) {
		return new StoredResult(model, outcome.model().evaluation(),
				StoredAnswers.of(outcome.predictions().rightAnswers()), outcome.provenance());
	}

	/**
	 * Whether an equal job on this data can reuse the result; false if data needed for
	 * comparisons was not stored.
	 */
	boolean isOn(String datasetSha256) {
		return this.answers != null && this.provenance != null && this.provenance.datasetSha256().equals(datasetSha256);
	}

	Optional<RightAnswers> rightAnswers() {
		return Optional.ofNullable(this.answers).map(StoredAnswers::toRightAnswers);
	}

	Optional<Provenance> origin() {
		return Optional.ofNullable(this.provenance);
	}

}
