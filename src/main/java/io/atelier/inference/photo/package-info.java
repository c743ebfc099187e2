/**
 * Turns photos into images like those of the data set, as its authors did.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.inference.photo;
