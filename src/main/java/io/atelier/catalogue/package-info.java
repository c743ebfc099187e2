/**
 * What can be trained, over HTTP: networks and optimizers, and the paper's part in them.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "platform", "recipe", "optimizer", "paper" })
package io.atelier.catalogue;
