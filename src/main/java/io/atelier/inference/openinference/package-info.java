/**
 * Predictions over the Open Inference Protocol (version 2, REST), which clients of KServe
 * and Triton use.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.inference.openinference;
