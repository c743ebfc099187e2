package io.atelier.inference.image;

import java.awt.image.BufferedImage;
import java.util.Locale;

import io.atelier.dataset.ImageSet;

/**
 * An image file whose structure has been checked and whose metadata has been dropped,
 * before a codec sees anything of it: neither its dimensions nor compressed metadata can
 * cost memory.
 */
public final class ImageFile {

	/**
	 * From twice this on, only every second pixel is decoded, from three times on every
	 * third, and so on: what is left is still averaged down.
	 */
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
	 * Checks a file.
	 * @param file a whole file of any {@link ImageFormat}; it is used up
	 * @param sizes which sizes may be
	 * @return what can be decoded
	 * @throws ImageException if it is no such file, or broken
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

	/**
	 * Tells the format.
	 * @return its name in lower case, for example {@code png}
	 */
	public String format() {
		return this.format.name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Tells whether it is of the size that the networks take.
	 * @return true for 28x28
	 */
	public boolean isOfTheDataSetsSize() {
		return width() == ImageSet.SIDE && height() == ImageSet.SIDE;
	}

	/**
	 * How the camera was held.
	 * @return 1 to 8 as EXIF defines them, 1 for upright
	 */
	public int orientation() {
		return this.structure.orientation();
	}

	/**
	 * The memory that {@link #rows()} takes.
	 * @return bytes besides the file's own
	 */
	public long memory() {
		int step = step();
		long kept = ((long) width() + step - 1) / step * ((height() + step - 1) / step);
		return kept * this.structure.pixelBytes() + (long) width() * height() * this.structure.codecBytes();
	}

	/**
	 * The memory of the tables that a codec makes as a file asks for them, whatever the
	 * size of its picture.
	 * @return bytes at most
	 */
	public long tableMemory() {
		return this.structure.tableBytes();
	}

	/**
	 * Decodes a picture of any size, leaving out rows and columns of a very large one.
	 * @return its rows, of colours over white
	 * @throws ImageException if it cannot be decoded
	 */
	public PixelRows rows() {
		return new DecodedRows(decode(step()));
	}

	/**
	 * Decodes an image that is used as it is.
	 * @return intensities, unsigned, row-major, shape [28, 28]; colours become luminance
	 * (ITU-R BT.601), transparency shows black
	 * @throws ImageException if it cannot be decoded
	 */
	public byte[] intensities() {
		return Intensities.of(decode(1));
	}

	private int step() {
		return Math.max(1, Math.max(width(), height()) / ENOUGH);
	}

	private BufferedImage decode(int step) {
		return this.format.decode(this.file, this.structure.length(), step);
	}

}
