/**
 * What to train, as pure data: architectures, optimizers, augmentation.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "platform", "optimizer" })
package io.atelier.recipe;
