package io.atelier.engine;

import org.jspecify.annotations.Nullable;

/**
 * A training run cannot continue; the message tells the user why.
 */
public class TrainingException extends RuntimeException {

	public TrainingException(String message) {
		this(message, null);
	}

	public TrainingException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
