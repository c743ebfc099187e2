/**
 * Keeps predictors and asks them.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.inference.serving;
