/**
 * A data set of drawn garments, which needs no download.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.dataset.sketch;
