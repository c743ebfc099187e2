package io.atelier.inference;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

import io.atelier.platform.BusyException;
import io.atelier.platform.ProblemException;
import io.atelier.platform.ProblemType;

/**
 * The kinds of failure of a prediction.
 */
public final class InferenceProblems {

	/**
	 * The file is of a format, or a kind within it, that is not read.
	 */
	public static final ProblemType UNSUPPORTED_IMAGE = new ProblemType(HttpStatus.UNSUPPORTED_MEDIA_TYPE,
			"unsupported-image", "Unsupported image");

	/**
	 * The image is not of the size that the networks take.
	 */
	public static final ProblemType IMAGE_SIZE = new ProblemType(HttpStatus.UNPROCESSABLE_CONTENT, "image-size",
			"Wrong image size");

	/**
	 * The file is broken or incomplete.
	 */
	public static final ProblemType UNREADABLE_IMAGE = new ProblemType(HttpStatus.UNPROCESSABLE_CONTENT,
			"unreadable-image", "Unreadable image");

	/**
	 * As many requests wait as may.
	 */
	public static final ProblemType OVERLOADED = new ProblemType(HttpStatus.SERVICE_UNAVAILABLE, "inference-overloaded",
			"Too many requests at once");

	/**
	 * The answer took longer than the deadline.
	 */
	public static final ProblemType TIMED_OUT = new ProblemType(HttpStatus.SERVICE_UNAVAILABLE, "inference-timed-out",
			"Prediction took too long");

	/**
	 * The client went away before its answer.
	 */
	public static final ProblemType ABANDONED = new ProblemType(HttpStatus.SERVICE_UNAVAILABLE, "inference-abandoned",
			"The client has gone");

	/**
	 * This replica makes no predictions.
	 */
	public static final ProblemType DISABLED = new ProblemType(HttpStatus.SERVICE_UNAVAILABLE, "inference-disabled",
			"No predictions here");

	private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

	private InferenceProblems() {
	}

	/**
	 * Tells that nothing more is taken for now.
	 * @param reason what there is too much of
	 * @return a 503 problem to be tried again
	 */
	public static ProblemException overloaded(String reason) {
		return new BusyException(OVERLOADED, "Ask again later: " + reason, RETRY_AFTER);
	}

	/**
	 * Tells that there was no answer in time.
	 * @param deadline how long it could have taken
	 * @return a 503 problem to be tried again
	 */
	public static ProblemException timedOut(Duration deadline) {
		return new BusyException(TIMED_OUT,
				"There was no answer within %s (atelier.inference.deadline); ask again later, or for fewer images"
					.formatted(deadline),
				RETRY_AFTER);
	}

	/**
	 * Ends the work for a client that has gone; nobody reads it.
	 * @return a 503 problem
	 */
	public static ProblemException abandoned() {
		return new BusyException(ABANDONED, "The connection was closed before the answer", RETRY_AFTER);
	}

	/**
	 * Tells that another replica must be asked.
	 * @return a 503 problem, to be tried again where replicas share an address
	 */
	public static ProblemException disabled() {
		return new BusyException(DISABLED,
				"This replica makes no predictions (atelier.inference.enabled is false); ask another one", RETRY_AFTER);
	}

	/**
	 * Tells which limit was passed.
	 * @param what what there is too much of
	 * @param setting the setting that holds the limit
	 * @param limit its value
	 * @return a 413 problem
	 */
	public static ProblemException tooLarge(String what, String setting, Object limit) {
		return new ProblemException(ProblemType.PAYLOAD_TOO_LARGE,
				"%s: at most %s (atelier.inference.%s)".formatted(what, words(limit), setting),
				Map.of("setting", "atelier.inference." + setting, "limit", words(limit)));
	}

	/**
	 * A size writes itself in the digits of the locale.
	 */
	private static String words(Object limit) {
		return (limit instanceof DataSize size) ? size.toBytes() + "B" : limit.toString();
	}

	/**
	 * Tells all limits of a form, where it is not known which one was passed.
	 * @param properties the limits
	 * @param cause what found one to be passed
	 * @return a 413 problem
	 */
	public static ProblemException formTooLarge(InferenceProperties properties, Throwable cause) {
		return new ProblemException(ProblemType.PAYLOAD_TOO_LARGE, String.format(Locale.ROOT,
				"The form is too large: at most %d images (atelier.inference.max-images) of %s each "
						+ "(atelier.inference.max-image-bytes), %s in all (atelier.inference.max-request-bytes)",
				properties.maxImages(), words(properties.maxImageBytes()), words(properties.maxRequestBytes())),
				Map.of(), cause);
	}

}
