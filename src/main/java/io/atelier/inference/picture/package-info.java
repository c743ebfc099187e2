/**
 * Operations on pictures: cropping, scaling, rotating, sharpening.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.inference.picture;
