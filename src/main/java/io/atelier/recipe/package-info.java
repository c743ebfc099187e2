/**
 * What to train, as pure data: architectures, optimizers, augmentation, and where each
 * value comes from.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = "platform")
package io.atelier.recipe;
