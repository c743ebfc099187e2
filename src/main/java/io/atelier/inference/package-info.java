/**
 * Classifies uploaded images: decodes them, loads models and answers requests.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "platform", "dataset", "recipe",
		"recipe :: layer", "optimizer", "evaluation :: calibration", "engine", "model" })
package io.atelier.inference;
