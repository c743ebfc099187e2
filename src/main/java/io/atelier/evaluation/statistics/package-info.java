/**
 * How sure one can be of a score, of a difference between two, and of an order of many.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("statistics")
package io.atelier.evaluation.statistics;
