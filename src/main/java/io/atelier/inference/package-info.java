/**
 * Labels for uploaded images: decoding, predictors, answers.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "platform", "dataset", "recipe", "optimizer",
		"evaluation :: calibration", "engine", "model" })
package io.atelier.inference;
