package io.atelier.inference.image.format;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import io.atelier.recipe.layer.Shape;

/**
 * An image that is not accepted. The message is a predicate that follows the name of the
 * image.
 */
public final class ImageException extends RuntimeException {

	private final Reason reason;

	public ImageException(Reason reason, String message) {
		this(reason, message, null);
	}

	private ImageException(Reason reason, String message, @Nullable Throwable cause) {
		super(message, cause);
		this.reason = reason;
	}

	public static ImageException unreadable(String message) {
		return unreadable(message, null);
	}

	public static ImageException unreadable(String message, @Nullable Throwable cause) {
		return new ImageException(Reason.UNREADABLE, message, cause);
	}

	public static ImageException size(long width, long height, Shape expected) {
		return new ImageException(Reason.SIZE, String.format(Locale.ROOT, "is %dx%d pixels, expected %dx%d", width,
				height, expected.width(), expected.height()));
	}

	public Reason reason() {
		return this.reason;
	}

	public enum Reason {

		EMPTY,

		UNSUPPORTED,

		SIZE,

		UNREADABLE

	}

}
