package io.atelier.inference.openinference.tensor;

/**
 * How the probabilities are wanted.
 *
 * @param classes how many of the most probable classes to name in their place, to 10; 0
 * for the probabilities themselves
 * @param binary whether behind the JSON and not within it
 */
record RequestedOutput(int classes, boolean binary) {

}
