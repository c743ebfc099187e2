/**
 * The fast path: whole training steps and forward passes as programs of oneDNN's
 * operations, prepared once per batch size. What each thing here is worth, in images per
 * second on one core of an AVX-512 processor unless said otherwise:
 * <ul>
 * <li>Activations stay in one layout from layer to layer, rectifiers run within
 * convolutions, no forward product is computed twice, and nothing is set up anew for an
 * operation: training of the hybrid goes from 230 to 530, of the batch-normalised CNN
 * from 550 to 1,800, of the perceptron from 19,000 to 100,000; a single image through the
 * perceptron from 0.3 to 0.007 ms.</li>
 * <li>Shards of a batch on two cores ({@code lane}) lift one hybrid job from 530 to about
 * 900, and leave every bit as it is.</li>
 * <li>The layout is the first in which oneDNN has no reference implementation: on AVX2
 * the weight gradient of the first convolution alone took six sevenths of the hybrid's
 * step.</li>
 * <li>On AVX2 direct convolutions are near what the processor can do, so those of many
 * channels are made with fewer multiplications ({@code Winograd}): on two cores with AVX2
 * one hybrid job goes from 430 to 780, the CNN from 1,770 to 2,810, and passes of 32
 * images through the hybrid from 1,940 to 2,850.</li>
 * </ul>
 * {@code FastPathTests} holds all of it to what DeepLearning4J's layers compute.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.engine.onednn;
