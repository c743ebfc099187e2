package io.atelier.inference;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

import io.atelier.platform.BusyException;
import io.atelier.platform.ProblemException;
import io.atelier.platform.ProblemType;

public final class InferenceProblems {

	public static final ProblemType UNSUPPORTED_IMAGE = new ProblemType(HttpStatus.UNSUPPORTED_MEDIA_TYPE,
			"unsupported-image", "Unsupported image");

	public static final ProblemType IMAGE_SIZE = new ProblemType(HttpStatus.UNPROCESSABLE_CONTENT, "image-size",
			"Wrong image size");

	public static final ProblemType UNREADABLE_IMAGE = new ProblemType(HttpStatus.UNPROCESSABLE_CONTENT,
			"unreadable-image", "Unreadable image");

	public static final ProblemType OVERLOADED = new ProblemType(HttpStatus.SERVICE_UNAVAILABLE, "inference-overloaded",
			"Too many requests at once");

	public static final ProblemType TIMED_OUT = new ProblemType(HttpStatus.SERVICE_UNAVAILABLE, "inference-timed-out",
			"Prediction took too long");

	public static final ProblemType ABANDONED = new ProblemType(HttpStatus.SERVICE_UNAVAILABLE, "inference-abandoned",
			"The client has disconnected");

	public static final ProblemType DISABLED = new ProblemType(HttpStatus.SERVICE_UNAVAILABLE, "inference-disabled",
			"Predictions are disabled");

	private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

	private InferenceProblems() {
	}

	public static ProblemException overloaded(String reason) {
		return new BusyException(OVERLOADED, "Ask again later: " + reason, RETRY_AFTER);
	}

	public static ProblemException timedOut(Duration deadline) {
		return new BusyException(TIMED_OUT,
				"There was no answer within %s (atelier.inference.deadline); ask again later, or send fewer images"
					.formatted(deadline),
				RETRY_AFTER);
	}

	/**
	 * Ends the work for a client that has disconnected; nobody reads this problem.
	 */
	public static ProblemException abandoned() {
		return new BusyException(ABANDONED, "The connection was closed before the answer", RETRY_AFTER);
	}

	/**
	 * A retry helps where replicas share an address.
	 */
	public static ProblemException disabled() {
		return new BusyException(DISABLED,
				"This replica makes no predictions (atelier.inference.enabled is false); ask another one", RETRY_AFTER);
	}

	/**
	 * Creates a 413 problem whose detail begins with {@code what}; the setting is below
	 * {@code atelier.inference}.
	 */
	public static ProblemException tooLarge(String what, String setting, Object limit) {
		return new ProblemException(ProblemType.PAYLOAD_TOO_LARGE,
				"%s: at most %s (atelier.inference.%s)".formatted(what, words(limit), setting),
				Map.of("setting", "atelier.inference." + setting, "limit", words(limit)));
	}

	// Writes a size in bytes, because DataSize.toString() uses the digits of the locale.
	private static String words(Object limit) {
		return (limit instanceof DataSize size) ? size.toBytes() + "B" : limit.toString();
	}

	/**
	 * Names all limits of a form, because it is not known which one was exceeded.
	 */
	public static ProblemException formTooLarge(InferenceProperties properties, Throwable cause) {
		return new ProblemException(ProblemType.PAYLOAD_TOO_LARGE, String.format(Locale.ROOT,
				"The form is too large: at most %d images (atelier.inference.max-images) of %s each "
						+ "(atelier.inference.max-image-bytes), %s in all (atelier.inference.max-request-bytes)",
				properties.maxImages(), words(properties.maxImageBytes()), words(properties.maxRequestBytes())),
				Map.of(), cause);
	}

}
