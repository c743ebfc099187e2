/**
 * Measures whether a network is correct as often as its probabilities claim, and corrects
 * them.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("calibration")
package io.atelier.evaluation.calibration;
