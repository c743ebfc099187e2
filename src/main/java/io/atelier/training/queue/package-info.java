/**
 * The durable job queue in the database, shared by all workers.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.training.queue;
