/**
 * The fast path on the processor: whole training steps and forward passes as programs of
 * oneDNN's operations, prepared once per batch size, whose results stay in the memory
 * layout that oneDNN likes best.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.engine.dl4j.onednn;
