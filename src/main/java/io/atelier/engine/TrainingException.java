package io.atelier.engine;

import org.jspecify.annotations.Nullable;

/**
 * A training run that cannot go on; its message tells the user why.
 */
public class TrainingException extends RuntimeException {

	public TrainingException(String message) {
		this(message, null);
	}

	public TrainingException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
