/**
 * Whether a network is right as often as it says it is, and how to bring that about.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("calibration")
package io.atelier.evaluation.calibration;
