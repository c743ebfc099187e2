/**
 * Explains which parts of an image determine its label.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.inference.explain;
