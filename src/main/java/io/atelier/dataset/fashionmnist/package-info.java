/**
 * Fashion-MNIST as files: found, verified, downloaded and read.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.dataset.fashionmnist;
