package io.atelier.engine;

/**
 * What the arithmetic runs on.
 *
 * @param name the library and device, for example {@code ND4J CPU}
 * @param version the library's version
 * @param blas the matrix library
 * @param oneDnn whether convolutions go through oneDNN
 * @param threadsPerNetwork compute threads of one training run or prediction
 * @param maxNativeBytes bound on memory outside the heap, in bytes
 */
public record Backend(String name, String version, String blas, boolean oneDnn, int threadsPerNetwork,
		long maxNativeBytes) {

}
