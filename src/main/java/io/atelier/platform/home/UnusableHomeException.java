package io.atelier.platform.home;

class UnusableHomeException extends RuntimeException {

	private static final long serialVersionUID = 1;

	UnusableHomeException(String message) {
		super(message);
	}

}
