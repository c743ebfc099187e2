package io.atelier.platform;

import java.time.Duration;
import java.util.Map;

/**
 * The service is well but has too much to do. It costs next to nothing to raise and is
 * not logged, since under overload there are thousands of them.
 */
public final class BusyException extends ProblemException {

	/**
	 * Refuses a request for now.
	 * @param type the kind of failure, of status 503
	 * @param detail what there is too much of, in words for people
	 * @param retryAfter how long to wait, 1 s or more
	 */
	public BusyException(ProblemType type, String detail, Duration retryAfter) {
		super(type, detail, Map.of(), null, retryAfter, false);
	}

}
