package io.atelier.inference.openinference;

import io.swagger.v3.oas.annotations.media.Schema;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import io.atelier.inference.openinference.OpenInferenceErrors.OpenInferenceError;

/**
 * Health answers. A negative answer is not an exception, because the log would hold one
 * for every probe.
 */
final class Health {

	private Health() {
	}

	static ResponseEntity<Object> answer(boolean healthy, Object yes, String no) {
		return healthy ? ResponseEntity.ok(yes)
				: ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body(new OpenInferenceError(no));
	}

	@Schema(name = "OpenInferenceLive")
	record Live(@Schema(example = "true") boolean live) {

	}

	@Schema(name = "OpenInferenceReady")
	record Ready(@Schema(example = "true") boolean ready) {

	}

	@Schema(name = "OpenInferenceModelReady")
	record ModelReady(@Schema(example = "champion") String name, @Schema(example = "true") boolean ready) {

	}

}
