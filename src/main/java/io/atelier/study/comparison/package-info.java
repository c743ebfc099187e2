/**
 * What the results of a study's jobs say: about the paper's values, about each other,
 * about the paper's claims.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.study.comparison;
