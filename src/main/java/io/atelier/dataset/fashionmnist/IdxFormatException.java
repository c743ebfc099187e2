package io.atelier.dataset.fashionmnist;

import java.io.IOException;

final class IdxFormatException extends IOException {

	IdxFormatException(String message) {
		super(message);
	}

}
