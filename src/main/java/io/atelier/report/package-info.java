/**
 * Figures and tables of measured results.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
		allowedDependencies = { "platform", "dataset", "recipe", "recipe :: layer", "optimizer", "paper", "evaluation",
				"evaluation :: calibration", "evaluation :: statistics", "training", "study" })
package io.atelier.report;
