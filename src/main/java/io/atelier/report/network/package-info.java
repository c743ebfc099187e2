/**
 * Pictures of one network: learning curves and confusion matrix, of one run or of many.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.report.network;
