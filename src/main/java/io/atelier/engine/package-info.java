/**
 * Trains, evaluates and runs networks in memory, independent of the compute library.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "platform", "dataset", "recipe",
		"recipe :: layer", "optimizer", "evaluation", "evaluation :: calibration" })
package io.atelier.engine;
