package io.atelier.platform;

public interface WaitingClient {

	/**
	 * Returns true if the client closed its connection; false if that is unknown, or
	 * outside a request.
	 */
	boolean isGone();

	/**
	 * Returns true if the request had already waited very long before anything looked at
	 * it, so that it should be refused if its answer takes work.
	 */
	default boolean isOverdue() {
		return false;
	}

}
