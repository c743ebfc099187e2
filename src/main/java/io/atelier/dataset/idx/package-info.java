/**
 * Files in the IDX format of MNIST (LeCun).
 */
@org.jspecify.annotations.NullMarked
package io.atelier.dataset.idx;
