/**
 * Runs one job after the other on this machine and knows how far each is.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.training.run;
