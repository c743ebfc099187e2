/**
 * Copies of stored rows in memory that follow changes by other processes.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.access.change;
