/**
 * Measures of a run, the paper's values for them, and the tolerance between the two.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.study.comparison.measure;
