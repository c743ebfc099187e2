/**
 * Makes pictures like those of the data set out of photos, as its authors made theirs.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.inference.photo;
