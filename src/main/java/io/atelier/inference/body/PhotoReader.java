package io.atelier.inference.body;

import java.util.Locale;
import java.util.function.Supplier;

import org.springframework.stereotype.Component;

import io.atelier.inference.InferenceProblems;
import io.atelier.inference.InferenceProperties;
import io.atelier.inference.image.ImageFile;
import io.atelier.inference.image.format.SizeCheck;
import io.atelier.inference.photo.Handling;
import io.atelier.inference.photo.PhotoPreparation;
import io.atelier.inference.photo.PreparedImage;
import io.atelier.inference.photo.UnpreparedImage;

/**
 * Prepares photos within memory limits. Files and decoded pictures have separate budgets:
 * a thread that waits for picture memory holds only file memory, so that threads cannot
 * deadlock.
 */
@Component
class PhotoReader {

	/**
	 * In bytes. Files of a data set's images are smaller and never wait.
	 */
	static final int SMALL = 64 * 1024;

	// Longest edge in pixels. Codecs hold whole rows, even if there are few.
	private static final int LONGEST = 32_767;

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

	<T> T hold(long bytes, long deadline, Supplier<T> use) {
		return (bytes <= SMALL) ? use.get() : this.files.use(bytes, deadline, use);
	}

	/**
	 * Decodes and prepares a file.
	 * @param file its content is overwritten
	 * @param deadline when to give up, by {@link System#nanoTime()}
	 * @throws io.atelier.platform.ProblemException if it is too large (413) or waits too
	 * long for memory (503)
	 */
	PreparedImage read(String name, byte[] file, Handling handling, long deadline) {
		ImageFile image = ImageFile.check(file, handling.demandsSize() ? SizeCheck.exactly(handling.image())
				: (width, height) -> checkPixels(name, width, height));
		if (!handling.prepares(image.isOfSize(handling.image()))) {
			return (image.tableMemory() <= PREPARATION_BYTES)
					? UnpreparedImage.of(image.intensities(handling.image()), handling)
					: this.pictures.use(atMostAll(image.tableMemory()), deadline,
							() -> UnpreparedImage.of(image.intensities(handling.image()), handling));
		}
		long memory = image.memory() + PREPARATION_BYTES;
		if (!this.pictures.holds(memory)) {
			throw InferenceProblems.tooLarge(
					String.format(Locale.ROOT, "%s takes too much memory: a %s file of %dx%d pixels", name,
							image.format(), image.width(), image.height()),
					"photo-memory", this.properties.photoMemory());
		}
		return this.pictures.use(atMostAll(memory + image.tableMemory()), deadline,
				() -> PhotoPreparation.prepare(image, handling));
	}

	// A file that may need more than the whole budget takes all of it.
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
