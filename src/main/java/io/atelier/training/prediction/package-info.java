/**
 * What a job's model answers for each test image.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.training.prediction;
