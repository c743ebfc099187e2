package io.atelier.dataset.fashionmnist;

import java.io.IOException;

/**
 * Content that is not the IDX file it should be.
 */
final class IdxFormatException extends IOException {

	IdxFormatException(String message) {
		super(message);
	}

}
