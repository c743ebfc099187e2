/**
 * Finds, verifies, downloads and reads the files of Fashion-MNIST.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.dataset.fashionmnist;
