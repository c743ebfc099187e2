package io.atelier.recipe;

/**
 * Random changes made to every training image anew in each epoch, as Keras'
 * {@code ImageDataGenerator} makes them: bilinear, what comes from outside takes the
 * nearest pixel.
 *
 * @param rotationDegrees largest rotation either way, in degrees
 * @param shift largest shift either way and along each axis, as a share of the side
 * @param zoom largest zoom either way, along each axis on its own, as a share of the size
 */
public record Augmentation(double rotationDegrees, double shift, double zoom) {

}
