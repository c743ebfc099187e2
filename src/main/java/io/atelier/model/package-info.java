/**
 * Stores models with their manifests, parameters and aliases, and offers them for
 * download.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
		allowedDependencies = { "platform", "access", "recipe", "recipe :: layer", "optimizer", "evaluation" })
package io.atelier.model;
