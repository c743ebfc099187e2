/**
 * How good a network is: confusion matrix, precision, recall, F1, learning curves. No
 * input or output.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package io.atelier.evaluation;
