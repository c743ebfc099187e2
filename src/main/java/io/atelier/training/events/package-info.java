/**
 * Tells clients of what happens to a job while it happens.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.training.events;
