package io.atelier.engine;

import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

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
