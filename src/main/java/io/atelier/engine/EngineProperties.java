package io.atelier.engine;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the arithmetic uses the machine.
 *
 * @param threadsPerNetwork compute threads of one training run or prediction; more than 1
 * helps only a large network that has the machine to itself, and gives up that equal
 * seeds give equal parameters
 * @param maxNativeMemory bound on memory outside the heap, beyond which work fails
 * instead of exhausting the machine; half of the machine's memory if not set
 */
@ConfigurationProperties("atelier.engine")
public record EngineProperties(@DefaultValue("1") int threadsPerNetwork, @Nullable DataSize maxNativeMemory) {

	public EngineProperties {
		if (threadsPerNetwork < 1) {
			throw new IllegalArgumentException("atelier.engine.threads-per-network must be 1 or more");
		}
	}

}
