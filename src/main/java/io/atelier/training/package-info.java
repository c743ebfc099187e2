/**
 * Training jobs: submission, queue, progress, recovery, live events.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "platform", "access", "dataset", "recipe",
		"recipe :: layer", "optimizer", "engine", "evaluation", "evaluation :: calibration", "model" })
package io.atelier.training;
