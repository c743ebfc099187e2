/**
 * Stored models: manifest, parameters, aliases, download.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
		allowedDependencies = { "platform", "recipe", "optimizer", "evaluation" })
package io.atelier.model;
