/**
 * Training jobs: submission, queue, progress, recovery, live events.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "platform", "dataset", "recipe", "optimizer",
		"engine", "evaluation", "evaluation :: calibration", "model" })
package io.atelier.training;
