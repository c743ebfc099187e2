package io.atelier.engine;

/**
 * What the arithmetic runs on.
 *
 * @param arithmetic how networks are computed, in words
 * @param name the library and its backend, for example {@code ND4J CPU}
 * @param device the device, in words
 * @param version the library's version
 * @param blas the matrix library
 * @param oneDnn whether convolutions go through oneDNN
 * @param threadsPerNetwork cores that one training run or prediction may use at a time
 * @param maxNativeBytes bound on memory outside the heap, in bytes
 */
public record Backend(String arithmetic, String name, String device, String version, String blas, boolean oneDnn,
		int threadsPerNetwork, long maxNativeBytes) {

}
