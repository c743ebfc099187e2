/**
 * Optimizers: what each is called, what can be set, and how it changes parameters.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = "platform")
package io.atelier.optimizer;
