/**
 * Atelier: a training and inference service for the networks of a comparative
 * Fashion-MNIST study.
 */
@org.jspecify.annotations.NullMarked
package io.atelier;
