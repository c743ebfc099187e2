/**
 * Networks and optimizers over HTTP, with the paper's values.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
		allowedDependencies = { "platform", "dataset", "recipe", "recipe :: layer", "optimizer", "paper" })
package io.atelier.catalogue;
