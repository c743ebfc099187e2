package io.atelier.dataset.fashionmnist;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

final class DownloadException extends IOException {

	private final boolean worthRetrying;

	private DownloadException(boolean worthRetrying, String message, @Nullable Throwable cause) {
		super(message, cause);
		this.worthRetrying = worthRetrying;
	}

	static DownloadException passing(String message, @Nullable Throwable cause) {
		return new DownloadException(true, message, cause);
	}

	static DownloadException lasting(String message, @Nullable Throwable cause) {
		return new DownloadException(false, message, cause);
	}

	boolean isWorthRetrying() {
		return this.worthRetrying;
	}

}
