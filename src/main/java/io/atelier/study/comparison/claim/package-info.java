/**
 * Checks the paper's statements that its own tables contradict against a study.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.study.comparison.claim;
