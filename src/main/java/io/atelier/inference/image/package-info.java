/**
 * Makes pixels of image files that came from anywhere.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.inference.image;
