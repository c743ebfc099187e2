/**
 * Layers of training programs: forward and backward.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.engine.onednn.training;
