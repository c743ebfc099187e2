package io.atelier.inference.openinference.tensor;

/**
 * The requested form of the probabilities.
 *
 * @param classes how many of the most probable classes to name instead, at most 10; 0 for
 * the probabilities themselves
 */
record RequestedOutput(int classes, boolean binary) {

}
