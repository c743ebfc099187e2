package io.atelier.platform;

/**
 * The client whose request the calling thread answers.
 */
public interface WaitingClient {

	/**
	 * Whether it has closed its connection, so that nobody reads the answer.
	 * @return false where that is not known, and outside of a request
	 */
	boolean isGone();

}
