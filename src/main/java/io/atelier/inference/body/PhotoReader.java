package io.atelier.inference.body;

import java.util.Locale;
import java.util.function.Supplier;

import org.springframework.stereotype.Component;

import io.atelier.inference.InferenceProblems;
import io.atelier.inference.InferenceProperties;
import io.atelier.inference.image.ImageFile;
import io.atelier.inference.image.SizeCheck;
import io.atelier.inference.photo.AsItIs;
import io.atelier.inference.photo.Handling;
import io.atelier.inference.photo.PhotoPreparation;
import io.atelier.inference.photo.PreparedImage;

/**
 * Makes pictures of files within bounds of memory. Files and what they decode to have
 * budgets of their own: who waits for the latter holds a share of the former alone, so
 * that nobody waits in a circle.
 */
@Component
class PhotoReader {

	/**
	 * A file of 28x28 pixels is smaller; it need not wait for anybody.
	 */
	static final int SMALL = 64 * 1024;

	/**
	 * Codecs hold whole rows, however few there are.
	 */
	private static final int LONGEST = 32_767;

	/**
	 * What a photo takes while it is prepared, besides what it is decoded to.
	 */
	private static final long PREPARATION_BYTES = 10 * 1024 * 1024;

	private final InferenceProperties properties;

	private final MemoryBudget files;

	private final MemoryBudget pictures;

	PhotoReader(InferenceProperties properties) {
		this.properties = properties;
		long memory = properties.photoMemory().toBytes();
		this.files = new MemoryBudget(Math.max(memory / 4, properties.maxImageBytes().toBytes()), properties);
		this.pictures = new MemoryBudget(memory - memory / 4, properties);
	}

	/**
	 * Waits until a file may be held.
	 * @param bytes its size
	 * @param deadline when to give up, by {@link System#nanoTime()}
	 * @param use what holds the file
	 * @return what that returns
	 */
	<T> T hold(long bytes, long deadline, Supplier<T> use) {
		return (bytes <= SMALL) ? use.get() : this.files.use(bytes, deadline, use);
	}

	/**
	 * Makes a picture of a file.
	 * @param name what it is called in messages
	 * @param file the whole file; it is used up
	 * @param handling what is to be done to it
	 * @param deadline when to give up, by {@link System#nanoTime()}
	 * @return the picture
	 * @throws io.atelier.inference.image.ImageException if the file cannot be taken
	 * @throws io.atelier.platform.ProblemException if it is too large (413) or has to
	 * wait for too long (503)
	 */
	PreparedImage read(String name, byte[] file, Handling handling, long deadline) {
		ImageFile image = ImageFile.check(file, handling.demandsSize() ? SizeCheck.AS_IN_THE_DATA_SET
				: (width, height) -> checkPixels(name, width, height));
		if (!handling.prepares(image.isOfTheDataSetsSize())) {
			return (image.tableMemory() <= PREPARATION_BYTES) ? AsItIs.of(image.intensities(), handling.invert())
					: this.pictures.use(atMostAll(image.tableMemory()), deadline,
							() -> AsItIs.of(image.intensities(), handling.invert()));
		}
		long memory = image.memory() + PREPARATION_BYTES;
		if (!this.pictures.holds(memory)) {
			throw InferenceProblems.tooLarge(
					String.format(Locale.ROOT, "%s takes too much memory: a %s file of %dx%d pixels", name,
							image.format(), image.width(), image.height()),
					"photo-memory", this.properties.photoMemory());
		}
		return this.pictures.use(atMostAll(memory + image.tableMemory()), deadline,
				() -> PhotoPreparation.prepare(image, handling.invert()));
	}

	/**
	 * A file that might take more than there is has it all to itself.
	 */
	private long atMostAll(long bytes) {
		return Math.min(bytes, this.pictures.size());
	}

	private void checkPixels(String name, long width, long height) {
		if (Math.max(width, height) > LONGEST || (height > 0 && width > this.properties.maxImagePixels() / height)) {
			throw InferenceProblems.tooLarge(
					String.format(Locale.ROOT, "%s has too many pixels, %dx%d", name, width, height),
					"max-image-pixels", this.properties.maxImagePixels());
		}
	}

}
