/**
 * Compares the results of a study with the paper, its claims, and each other.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.study.comparison;
