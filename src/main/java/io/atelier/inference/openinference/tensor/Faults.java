package io.atelier.inference.openinference.tensor;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.atelier.inference.InferenceProblems;
import io.atelier.platform.ProblemException;
import io.atelier.platform.ProblemType;

/**
 * The errors of a request. Only the first is reported, because the protocol has room for
 * one text.
 */
final class Faults {

	private static final int LONGEST_QUOTE = 64;

	private Faults() {
	}

	static ProblemException invalid(String where, String message) {
		return new ProblemException(ProblemType.INVALID_REQUEST, where.isEmpty() ? message : where + ": " + message);
	}

	static ProblemException unreadable(String message, @Nullable Throwable cause) {
		return new ProblemException(ProblemType.UNREADABLE_BODY, message, Map.of(), cause);
	}

	static ProblemException tooMany(int maxImages) {
		return InferenceProblems.tooLarge("Too many images", "max-images", maxImages);
	}

	static String quoted(String text) {
		return "'" + ((text.length() <= LONGEST_QUOTE) ? text : text.substring(0, LONGEST_QUOTE) + "...") + "'";
	}

}
