package io.atelier.inference.web;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.atelier.inference.InferenceProblems;

/**
 * Refuses every prediction request on a replica that does not predict.
 */
@RestController
@ConditionalOnBooleanProperty(name = "atelier.inference.enabled", havingValue = false)
@Hidden
class AbsentPredictions {

	@PostMapping({ "/api/v1/predict", "/api/v1/predict/pixels", "/api/v1/models/{idOrAlias}/predict",
			"/api/v1/models/{idOrAlias}/predict/pixels" })
	void predict() {
		throw InferenceProblems.disabled();
	}

	@RequestMapping("/v2/models/{*rest}")
	void openInference() {
		throw InferenceProblems.disabled();
	}

}
