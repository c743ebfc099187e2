/**
 * Trains, evaluates and serves networks in memory, whatever library does the arithmetic.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "platform", "dataset", "recipe", "optimizer",
		"evaluation", "evaluation :: calibration" })
package io.atelier.engine;
