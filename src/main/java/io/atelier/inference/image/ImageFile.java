package io.atelier.inference.image;

import java.awt.image.BufferedImage;
import java.util.Locale;

import io.atelier.inference.image.format.ImageException;
import io.atelier.inference.image.format.SizeCheck;
import io.atelier.inference.image.format.Structure;
import io.atelier.recipe.layer.Shape;

/**
 * An image file whose structure was checked and whose metadata was removed before a codec
 * reads it. Neither its dimensions nor compressed metadata can exhaust memory.
 */
public final class ImageFile {

	// If the longest edge is twice as long, only every second pixel is decoded, if it is
	// three times as long, every third, and so on. The result is still averaged down.
	private static final int ENOUGH = 2048;

	private final ImageFormat format;

	private final byte[] file;

	private final Structure structure;

	private ImageFile(ImageFormat format, byte[] file, Structure structure) {
		this.format = format;
		this.file = file;
		this.structure = structure;
	}

	/**
	 * Checks a file of any {@link ImageFormat} and modifies it.
	 * @throws ImageException if the file has another format, is broken or has a wrong
	 * size
	 */
	public static ImageFile check(byte[] file, SizeCheck sizes) {
		if (file.length == 0) {
			throw new ImageException(ImageException.Reason.EMPTY, "is empty");
		}
		ImageFormat format = ImageFormat.of(file)
			.orElseThrow(() -> new ImageException(ImageException.Reason.UNSUPPORTED,
					"is neither a " + ImageFormat.names("nor") + " file"));
		return new ImageFile(format, file, format.check(file, sizes));
	}

	public int width() {
		return this.structure.width();
	}

	public int height() {
		return this.structure.height();
	}

	public String format() {
		return this.format.name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Whether it has the size of a network's images.
	 */
	public boolean isOfSize(Shape image) {
		return width() == image.width() && height() == image.height();
	}

	/**
	 * The orientation, 1 to 8 as EXIF defines them; 1 is upright.
	 */
	public int orientation() {
		return this.structure.orientation();
	}

	/**
	 * The memory that {@link #rows()} takes, in bytes, besides the file.
	 */
	public long memory() {
		int step = step();
		long kept = ((long) width() + step - 1) / step * ((height() + step - 1) / step);
		return kept * this.structure.pixelBytes() + (long) width() * height() * this.structure.codecBytes();
	}

	/**
	 * The largest memory of the tables that a file makes the codec create, in bytes. It
	 * does not depend on the size of the picture.
	 */
	public long tableMemory() {
		return this.structure.tableBytes();
	}

	/**
	 * Decodes the colours over white, and skips rows and columns of a very large picture.
	 */
	public PixelRows rows() {
		return new DecodedRows(decode(step()));
	}

	/**
	 * Decodes an image of the given size; for one channel, colours become luminance
	 * (ITU-R BT.601), transparent pixels black.
	 * @return intensities, unsigned, of the given shape
	 */
	public byte[] intensities(Shape shape) {
		return Intensities.of(decode(1), shape);
	}

	private int step() {
		return Math.max(1, Math.max(width(), height()) / ENOUGH);
	}

	private BufferedImage decode(int step) {
		return this.format.decode(this.file, this.structure.length(), step);
	}

}
