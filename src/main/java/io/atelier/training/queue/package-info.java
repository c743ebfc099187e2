/**
 * Who runs which job when, kept in the database so that it survives the process.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.training.queue;
