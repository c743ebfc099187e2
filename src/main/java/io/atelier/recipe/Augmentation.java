package io.atelier.recipe;

/**
 * Random changes to every training image in every epoch, as in Keras'
 * {@code ImageDataGenerator}: bilinear; points outside the image take the nearest pixel.
 *
 * @param rotationDegrees largest rotation either way, in degrees
 * @param shift largest shift either way and along each axis, as a share of the side
 * @param zoom largest zoom either way, along each axis on its own, as a share of the size
 */
public record Augmentation(double rotationDegrees, double shift, double zoom) {

}
