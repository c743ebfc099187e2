/**
 * What on an image a label rests on.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.inference.explain;
