package io.atelier.platform.home;

/**
 * The service cannot keep anything in the folder that it was given.
 */
class UnusableHomeException extends RuntimeException {

	private static final long serialVersionUID = 1;

	UnusableHomeException(String message) {
		super(message);
	}

}
