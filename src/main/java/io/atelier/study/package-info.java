/**
 * Comparative studies: grids of jobs, the paper's numbers beside ours, verdicts.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "platform", "access", "dataset", "recipe",
		"recipe :: layer", "optimizer", "paper", "evaluation", "evaluation :: statistics", "training" })
package io.atelier.study;
