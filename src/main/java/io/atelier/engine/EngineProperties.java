package io.atelier.engine;

import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the engine.
 *
 * @param threadsPerNetwork maximum cores for one training run or prediction while no
 * other run needs them; 0 for all cores of the machine. Results do not depend on it
 * @param trainingCoresWhilePredicting maximum cores for all training runs together while
 * predictions are wanted; 0 for half of the machine's cores
 * @param fastPath whether training steps and forward passes run as oneDNN programs, where
 * the platform has oneDNN, rather than layer by layer in DeepLearning4J; a GPU always
 * uses DeepLearning4J
 * @param maxNativeMemory limit on off-heap memory; work that exceeds it fails instead of
 * exhausting the machine; half of the machine's memory if not set
 */
@Validated
@ConfigurationProperties("atelier.engine")
public record EngineProperties(@DefaultValue("auto") Device device,
		@DefaultValue("0") @PositiveOrZero int threadsPerNetwork,
		@DefaultValue("0") @PositiveOrZero int trainingCoresWhilePredicting, @DefaultValue("true") boolean fastPath,
		@Nullable DataSize maxNativeMemory) {

	public EngineProperties {
		int cores = Runtime.getRuntime().availableProcessors();
		threadsPerNetwork = (threadsPerNetwork == 0) ? cores : threadsPerNetwork;
		trainingCoresWhilePredicting = (trainingCoresWhilePredicting == 0) ? Math.max(1, cores / 2)
				: trainingCoresWhilePredicting;
	}

}
