package io.atelier.inference.openinference;

import io.swagger.v3.oas.annotations.media.Schema;
import org.springframework.stereotype.Component;

import io.atelier.platform.ProblemForm;

/**
 * The form of every failure under {@code /v2}, also where there is no such path.
 */
@Component
class OpenInferenceErrors implements ProblemForm {

	@Override
	public boolean covers(String path) {
		return path.equals("/v2") || path.startsWith("/v2/");
	}

	@Override
	public Class<?> type() {
		return OpenInferenceError.class;
	}

	@Override
	public Object body(String message) {
		return new OpenInferenceError(message);
	}

	@Schema(name = "OpenInferenceError", description = "A failure, as the Open Inference Protocol tells it")
	record OpenInferenceError(@Schema(description = "What went wrong, in words for people",
			example = "inputs[0].name: there is no input 'x', only 'images'") String error) {

	}

}
