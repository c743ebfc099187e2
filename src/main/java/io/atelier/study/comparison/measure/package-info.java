/**
 * What is measured of a run, what the paper reports of it, and how near the two must be.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.study.comparison.measure;
