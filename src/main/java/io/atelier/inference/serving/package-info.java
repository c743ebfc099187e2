/**
 * Loads models and runs predictions in batches.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.inference.serving;
