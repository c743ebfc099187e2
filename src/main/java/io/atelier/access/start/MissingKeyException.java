package io.atelier.access.start;

class MissingKeyException extends RuntimeException {

	MissingKeyException() {
		super("The service would listen on a network, but has no key");
	}

}
