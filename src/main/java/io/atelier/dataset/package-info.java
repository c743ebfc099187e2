/**
 * Data sets: where they come from, how they are checked, split and summarised.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "platform", "recipe", "recipe :: layer" })
package io.atelier.dataset;
