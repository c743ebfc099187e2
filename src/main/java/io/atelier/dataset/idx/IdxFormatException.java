package io.atelier.dataset.idx;

import java.io.IOException;

public final class IdxFormatException extends IOException {

	IdxFormatException(String message) {
		super(message);
	}

}
