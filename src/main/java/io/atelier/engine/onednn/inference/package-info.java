/**
 * Layers of prediction programs: forward only, fused where possible.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.engine.onednn.inference;
