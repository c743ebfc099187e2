package io.atelier.inference.openinference;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import io.atelier.inference.PredictingReplica;
import io.atelier.inference.openinference.tensor.InferRequest;
import io.atelier.inference.openinference.tensor.InferRequestReader;
import io.atelier.inference.openinference.tensor.InferResponse;
import io.atelier.inference.serving.PredictionPool;
import io.atelier.inference.serving.RequestOutcomes;
import io.atelier.inference.serving.ServedModel;
import io.atelier.inference.serving.ServedModels;
import io.atelier.platform.ProblemException;
import io.atelier.platform.ProblemType;
import io.atelier.platform.id.IdFormat;

@Component
@PredictingReplica
class OpenInferenceRequests {

	private final ServedModels models;

	private final InferRequestReader reader;

	private final PredictionPool pool;

	private final RequestOutcomes outcomes;

	OpenInferenceRequests(ServedModels models, InferRequestReader reader, PredictionPool pool,
			RequestOutcomes outcomes) {
		this.models = models;
		this.reader = reader;
		this.pool = pool;
		this.outcomes = outcomes;
	}

	ModelMetadata metadata(String name, @Nullable String version) {
		return ModelMetadata.of(name, find(name, version));
	}

	ResponseEntity<Object> ready(String name, @Nullable String version) {
		boolean ready = this.pool.isReady(find(name, version));
		return Health.answer(ready, new Health.ModelReady(name, true), "The model '%s' is not ready".formatted(name));
	}

	ResponseEntity<byte[]> infer(String name, @Nullable String version, HttpServletRequest request) {
		InferResponse response = this.outcomes.count(() -> {
			this.pool.checkRoom();
			ServedModel model = find(name, version);
			InferRequest asked = this.reader.read(request, model.signature());
			return InferResponse.of(name, model, asked, this.pool.predict(model, asked.images()));
		});
		ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
		answer.contentType(
				response.jsonLength().isPresent() ? MediaType.APPLICATION_OCTET_STREAM : MediaType.APPLICATION_JSON);
		response.jsonLength()
			.ifPresent((length) -> answer.header(InferRequestReader.HEADER_LENGTH, Integer.toString(length)));
		return answer.body(response.body());
	}

	private ServedModel find(String name, @Nullable String version) {
		ServedModel model = this.models.find(name);
		if (version != null && !version.equals(IdFormat.LATEST) && !version.equalsIgnoreCase(model.id().toString())) {
			throw new ProblemException(ProblemType.NOT_FOUND,
					"The model '%s' has no version '%s', only '%s'".formatted(name, version, model.id()));
		}
		return model;
	}

}
