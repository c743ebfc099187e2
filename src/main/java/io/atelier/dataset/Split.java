package io.atelier.dataset;

/**
 * A partition of a training set.
 *
 * @param holdout images to select models by; none of them is in {@code training}
 */
public record Split(ImageSet training, ImageSet holdout) {

}
