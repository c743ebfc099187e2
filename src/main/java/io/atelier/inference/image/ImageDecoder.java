package io.atelier.inference.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;

import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

import org.jspecify.annotations.Nullable;

import io.atelier.dataset.ImageSet;

/**
 * Decodes PNG and JPEG files of 28x28 pixels. The header is read, the structure checked
 * and all metadata dropped before a codec sees anything, so that neither dimensions nor
 * compressed metadata can cost memory.
 */
public final class ImageDecoder {

	private ImageDecoder() {
	}

	/**
	 * Decodes an image.
	 * @param file a whole PNG or JPEG file
	 * @return intensities as the data set holds them, a light garment on black, unsigned,
	 * row-major, shape [28, 28]; colours become luminance (ITU-R BT.601), transparency
	 * shows black
	 * @throws ImageException if it is no such file, or not of this size
	 */
	public static byte[] decode(byte[] file) {
		if (file.length == 0) {
			throw new ImageException(ImageException.Reason.EMPTY, "is empty");
		}
		if (PngFile.matches(file)) {
			return decode("png", PngFile.withoutMetadata(file));
		}
		if (JpegFile.matches(file)) {
			return decode("jpeg", JpegFile.withoutMetadata(file));
		}
		throw new ImageException(ImageException.Reason.UNSUPPORTED, "is neither a PNG nor a JPEG file");
	}

	private static byte[] decode(String format, byte[] file) {
		ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
		FirstWarning warning = new FirstWarning();
		try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
			reader.addIIOReadWarningListener(warning);
			reader.setInput(input, true, true);
			BufferedImage image = reader.read(0);
			warning.check();
			return Intensities.of(image);
		}
		catch (IOException | RuntimeException ex) {
			if (ex instanceof ImageException known) {
				throw known;
			}
			// Codecs answer broken input with all kinds of unchecked exceptions.
			throw ImageException.unreadable("cannot be decoded", ex);
		}
		finally {
			reader.dispose();
		}
	}

	/**
	 * Refuses an image of another size.
	 * @param width in pixels
	 * @param height in pixels
	 */
	static void checkSize(long width, long height) {
		if (width != ImageSet.SIDE || height != ImageSet.SIDE) {
			throw ImageException.size(width, height);
		}
	}

	/**
	 * Keeps what a codec complains about when it makes up the rest of an image.
	 */
	private static final class FirstWarning implements IIOReadWarningListener {

		private final AtomicReference<@Nullable String> first = new AtomicReference<>();

		@Override
		public void warningOccurred(ImageReader source, String warning) {
			this.first.compareAndSet(null, warning);
		}

		void check() throws IIOException {
			String warning = this.first.get();
			if (warning != null) {
				throw new IIOException(warning);
			}
		}

	}

}
