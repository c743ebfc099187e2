/**
 * What networks are made of: layers, the shapes between them, and their parameters.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("layer")
package io.atelier.recipe.layer;
