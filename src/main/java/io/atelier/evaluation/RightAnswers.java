package io.atelier.evaluation;

import java.util.BitSet;
import java.util.Locale;

/**
 * Which images of a set a network labels right, so that two networks can be compared
 * image by image.
 */
public final class RightAnswers {

	private final int images;

	private final BitSet right;

	private RightAnswers(int images, BitSet right) {
		this.images = images;
		this.right = right;
	}

	/**
	 * Compares answers with the truth.
	 * @param actual true class indices, shape [n]
	 * @param predicted predicted class indices, shape [n]
	 * @return the images whose class is right
	 */
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
	 * Reads what {@link #toBytes()} wrote.
	 * @param images number of images
	 * @param bytes one bit per image, the first image in the lowest bit of the first byte
	 * @return the same answers
	 */
	public static RightAnswers of(int images, byte[] bytes) {
		return new RightAnswers(images, BitSet.valueOf(bytes).get(0, images));
	}

	/**
	 * Writes them down.
	 * @return one bit per image, the first image in the lowest bit of the first byte;
	 * bytes at the end that hold no right answer are left out
	 */
	public byte[] toBytes() {
		return this.right.toByteArray();
	}

	public int images() {
		return this.images;
	}

	/**
	 * How many answers are right.
	 * @return 0 to {@link #images()}
	 */
	public int count() {
		return this.right.cardinality();
	}

	/**
	 * The images that this network alone labels right.
	 * @param other the answers of another network on the same images
	 * @return how many this one has right and the other one wrong
	 */
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
