package io.atelier.evaluation.statistics;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One measure over several runs that differ in their seed alone, taken as draws from a
 * normal distribution.
 *
 * @param size number of runs, 1 or more
 * @param mean arithmetic mean
 * @param standardDeviation of a sample, with n - 1; empty for a single run
 * @param interval 95 % confidence interval of the mean by Student's t with n - 1 degrees
 * of freedom; empty for a single run
 */
public record Sample(int size, double mean, OptionalDouble standardDeviation, Optional<Interval> interval) {

}
