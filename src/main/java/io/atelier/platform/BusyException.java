package io.atelier.platform;

import java.time.Duration;
import java.util.Map;

/**
 * The service is healthy but overloaded, or one client asks too much. It has no stack
 * trace and is not logged, because there are thousands of them under overload.
 */
public final class BusyException extends ProblemException {

	/**
	 * Refuses a request for now.
	 * @param type a kind of failure with status 429 or 503
	 * @param retryAfter 1 s or more
	 */
	public BusyException(ProblemType type, String detail, Duration retryAfter) {
		super(type, detail, Map.of(), null, retryAfter, false);
	}

}
