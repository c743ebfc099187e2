/**
 * Figures of a data set: figures 1 to 3 of the paper.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.report.dataset;
