/**
 * Measures the quality of networks: confusion matrix, precision, recall, F1 and learning
 * curves, without input or output.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package io.atelier.evaluation;
