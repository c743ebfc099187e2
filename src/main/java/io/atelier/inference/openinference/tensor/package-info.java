/**
 * Reads and writes the tensors of the Open Inference Protocol, in JSON and in binary.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.inference.openinference.tensor;
