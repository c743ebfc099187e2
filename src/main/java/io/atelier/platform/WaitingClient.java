package io.atelier.platform;

public interface WaitingClient {

	/**
	 * Returns true if the client closed its connection; false if that is unknown, or
	 * outside a request.
	 */
	boolean isGone();

}
