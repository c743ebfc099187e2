/**
 * Defines the optimizers: names, hyperparameters and update rules.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = "platform")
package io.atelier.optimizer;
