/**
 * Stored training jobs: the entity, its operations, and queries.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.training.job;
