package io.atelier.inference.openinference.tensor;

import org.jspecify.annotations.Nullable;

public final class InferRequest {

	private final @Nullable String id;

	private final float[] images;

	private final RequestedOutput output;

	InferRequest(@Nullable String id, float[] images, RequestedOutput output) {
		this.id = id;
		this.images = images;
		this.output = output;
	}

	@Nullable String id() {
		return this.id;
	}

	/**
	 * The images, not copied: shape [n, channels, height, width], n of 1 or more, float
	 * in [0, 1].
	 */
	public float[] images() {
		return this.images;
	}

	RequestedOutput output() {
		return this.output;
	}

}
