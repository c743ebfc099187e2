/**
 * The data sets by name, each read once and kept.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.dataset.collection;
