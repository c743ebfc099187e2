package io.atelier.engine;

/**
 * Describes the compute backend, in words; {@code threadsPerNetwork} is the maximum for
 * one training run or prediction.
 */
public record Backend(String arithmetic, String name, String device, String version, String blas, boolean oneDnn,
		int threadsPerNetwork, long maxNativeBytes) {

}
