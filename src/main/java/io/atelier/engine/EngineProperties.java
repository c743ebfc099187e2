package io.atelier.engine;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the arithmetic uses the machine.
 *
 * @param device what networks are computed on
 * @param threadsPerNetwork cores that one training run or prediction may use at a time,
 * while no other run needs them; 0 for all that the machine has. No result depends on it
 * @param trainingCoresWhilePredicting cores that all training runs together may use while
 * predictions are wanted; 0 for half of those the machine has
 * @param fastPath whether whole training steps and forward passes run as programs of
 * oneDNN, where there is one for the platform, or layer by layer in DeepLearning4J; on a
 * GPU always the latter
 * @param maxNativeMemory bound on memory outside the heap, beyond which work fails
 * instead of exhausting the machine; half of the machine's memory if not set
 */
@ConfigurationProperties("atelier.engine")
public record EngineProperties(@DefaultValue("auto") Device device, @DefaultValue("0") int threadsPerNetwork,
		@DefaultValue("0") int trainingCoresWhilePredicting, @DefaultValue("true") boolean fastPath,
		@Nullable DataSize maxNativeMemory) {

	public EngineProperties {
		int cores = Runtime.getRuntime().availableProcessors();
		threadsPerNetwork = orDefault(threadsPerNetwork, cores, "threads-per-network");
		trainingCoresWhilePredicting = orDefault(trainingCoresWhilePredicting, Math.max(1, cores / 2),
				"training-cores-while-predicting");
	}

	private static int orDefault(int value, int replacement, String name) {
		if (value < 0) {
			throw new IllegalArgumentException("atelier.engine.%s must be 0 or more".formatted(name));
		}
		return (value == 0) ? replacement : value;
	}

}
