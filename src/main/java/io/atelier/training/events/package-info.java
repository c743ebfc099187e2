/**
 * Live event streams of jobs.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.training.events;
