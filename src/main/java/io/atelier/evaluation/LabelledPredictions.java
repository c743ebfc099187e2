package io.atelier.evaluation;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a network answers for each image of a labelled set, in the order of the set.
 */
public final class LabelledPredictions {

	private static final int MOST_CLASSES = 256;

	private static final int BYTES_PER_IMAGE = 2 * Byte.BYTES + Float.BYTES;

	private final int[] actual;

	private final int[] predicted;

	private final float[] confidence;

	private LabelledPredictions(int[] actual, int[] predicted, float[] confidence) {
		this.actual = actual;
		this.predicted = predicted;
		this.confidence = confidence;
	}

	/**
	 * Takes arrays of shape [n], not copied; classes from 0 to 255.
	 * @param confidence probabilities of the predicted classes, in [0, 1]
	 */
	public static LabelledPredictions of(int[] actual, int[] predicted, float[] confidence) {
		if (actual.length != predicted.length || actual.length != confidence.length) {
			throw new IllegalArgumentException("%s labels, %s predictions and %s probabilities".formatted(actual.length,
					predicted.length, confidence.length));
		}
		if (IntStream.concat(IntStream.of(actual), IntStream.of(predicted))
			.anyMatch((index) -> index < 0 || index >= MOST_CLASSES)) {
			throw new IllegalArgumentException("a class is below 0 or above 255");
		}
		return new LabelledPredictions(actual, predicted, confidence);
	}

	/**
	 * Reads the format of {@link #toBytes()}.
	 */
	public static LabelledPredictions of(byte[] bytes) {
		ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
		int images = bytes.length / BYTES_PER_IMAGE;
		LabelledPredictions read = new LabelledPredictions(new int[images], new int[images], new float[images]);
		for (int i = 0; i < images; i++) {
			read.actual[i] = Byte.toUnsignedInt(buffer.get());
			read.predicted[i] = Byte.toUnsignedInt(buffer.get());
			read.confidence[i] = buffer.getFloat();
		}
		return read;
	}

	/**
	 * Six bytes for each image: the true class, the predicted class, and the confidence
	 * as a little-endian float.
	 */
	public byte[] toBytes() {
		ByteBuffer buffer = ByteBuffer.allocate(images() * BYTES_PER_IMAGE).order(ByteOrder.LITTLE_ENDIAN);
		for (int i = 0; i < images(); i++) {
			buffer.put((byte) this.actual[i]).put((byte) this.predicted[i]).putFloat(this.confidence[i]);
		}
		return buffer.array();
	}

	public int images() {
		return this.actual.length;
	}

	public Stream<Answer> answers() {
		return IntStream.range(0, images())
			.mapToObj((image) -> new Answer(image, this.actual[image], this.predicted[image], this.confidence[image]));
	}

	public RightAnswers rightAnswers() {
		return RightAnswers.of(this.actual, this.predicted);
	}

	/**
	 * The answer for one image.
	 *
	 * @param image position in the set, from 0
	 * @param confidence probability of the predicted class, in [0, 1]
	 */
	public record Answer(int image, int actual, int predicted, float confidence) {

		public boolean isWrong() {
			return this.actual != this.predicted;
		}

	}

}
