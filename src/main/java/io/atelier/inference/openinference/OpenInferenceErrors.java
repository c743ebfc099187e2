package io.atelier.inference.openinference;

import io.swagger.v3.oas.annotations.media.Schema;
import org.springframework.stereotype.Component;

import io.atelier.platform.ProblemForm;

/**
 * The error format of all paths under {@code /v2}, including paths that do not exist.
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

	@Schema(name = "OpenInferenceError", description = "An error, in the form of the Open Inference Protocol")
	record OpenInferenceError(@Schema(description = "What went wrong, as text for people",
			example = "inputs[0].name: there is no input 'x', only 'images'") String error) {

	}

}
