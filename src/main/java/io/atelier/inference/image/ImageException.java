package io.atelier.inference.image;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import io.atelier.dataset.ImageSet;

/**
 * An image that cannot be taken; its message is a predicate on the image, to follow its
 * name.
 */
public final class ImageException extends RuntimeException {

	private final Reason reason;

	ImageException(Reason reason, String message) {
		this(reason, message, null);
	}

	private ImageException(Reason reason, String message, @Nullable Throwable cause) {
		super(message, cause);
		this.reason = reason;
	}

	static ImageException unreadable(String message) {
		return unreadable(message, null);
	}

	static ImageException unreadable(String message, @Nullable Throwable cause) {
		return new ImageException(Reason.UNREADABLE, message, cause);
	}

	static ImageException size(long width, long height) {
		return new ImageException(Reason.SIZE, String.format(Locale.ROOT, "is %dx%d pixels, expected %dx%d", width,
				height, ImageSet.SIDE, ImageSet.SIDE));
	}

	public Reason reason() {
		return this.reason;
	}

	/**
	 * Why it cannot be taken.
	 */
	public enum Reason {

		/**
		 * There is nothing.
		 */
		EMPTY,

		/**
		 * It is of a format, or a kind within it, that is not read.
		 */
		UNSUPPORTED,

		/**
		 * It is not 28x28.
		 */
		SIZE,

		/**
		 * It is broken or incomplete.
		 */
		UNREADABLE

	}

}
