package io.atelier.evaluation;

import java.util.BitSet;
import java.util.Locale;

/**
 * The images of a set that a network classifies correctly, for image-by-image comparisons
 * of two networks.
 */
public final class RightAnswers {

	private final int images;

	private final BitSet right;

	private RightAnswers(int images, BitSet right) {
		this.images = images;
		this.right = right;
	}

	public static RightAnswers of(int[] actual, int[] predicted) {
		if (actual.length != predicted.length) {
			throw new IllegalArgumentException(actual.length + " labels for " + predicted.length + " predictions");
		}
		BitSet right = new BitSet(actual.length);
		for (int i = 0; i < actual.length; i++) {
			right.set(i, actual[i] == predicted[i]);
		}
		return new RightAnswers(actual.length, right);
	}

	/**
	 * Reads the format of {@link #toBytes()}.
	 */
	public static RightAnswers of(int images, byte[] bytes) {
		return new RightAnswers(images, BitSet.valueOf(bytes).get(0, images));
	}

	/**
	 * One bit per image, the first image in the lowest bit of the first byte; trailing
	 * bytes without a correct answer are omitted.
	 */
	public byte[] toBytes() {
		return this.right.toByteArray();
	}

	public int images() {
		return this.images;
	}

	public int count() {
		return this.right.cardinality();
	}

	public int countNotIn(RightAnswers other) {
		if (this.images != other.images) {
			throw new IllegalArgumentException(String.format(Locale.ROOT,
					"answers on %d images and on %d cannot be paired", this.images, other.images));
		}
		BitSet only = (BitSet) this.right.clone();
		only.andNot(other.right);
		return only.cardinality();
	}

}
