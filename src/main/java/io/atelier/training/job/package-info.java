/**
 * The jobs as they are kept: their aggregate, its verbs and what can be read of it.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.training.job;
