/**
 * Figures and tables of what was measured.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "platform", "dataset", "recipe", "optimizer",
		"paper", "evaluation", "evaluation :: calibration", "evaluation :: statistics", "training", "study" })
package io.atelier.report;
