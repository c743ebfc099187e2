package io.atelier.inference.openinference.tensor;

import org.jspecify.annotations.Nullable;

/**
 * What a request asks for.
 */
public final class InferRequest {

	private final @Nullable String id;

	private final float[] images;

	private final RequestedOutput output;

	InferRequest(@Nullable String id, float[] images, RequestedOutput output) {
		this.id = id;
		this.images = images;
		this.output = output;
	}

	/**
	 * What the client calls it.
	 * @return any text; null where it has no name
	 */
	@Nullable String id() {
		return this.id;
	}

	/**
	 * The images, not copied.
	 * @return row-major, shape [n, 28, 28], n of 1 or more, float in [0, 1]
	 */
	public float[] images() {
		return this.images;
	}

	/**
	 * How the probabilities are wanted.
	 */
	RequestedOutput output() {
		return this.output;
	}

}
