/**
 * Figures of a study: the paper's twelve, and two of each cell.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.report.study;
