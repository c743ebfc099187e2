/**
 * The fast path: whole training steps and forward passes as programs of oneDNN's
 * operations, prepared once per batch size and tested against DeepLearning4J's layers by
 * {@code FastPathTests}.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.engine.onednn;
