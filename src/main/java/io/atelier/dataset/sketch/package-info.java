/**
 * A data set of garments that are drawn, so that none needs to be downloaded.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.dataset.sketch;
