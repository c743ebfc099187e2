/**
 * Figures of one network: learning curves, confusion matrix and reliability diagram.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.report.network;
