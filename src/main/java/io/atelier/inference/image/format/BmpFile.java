package io.atelier.inference.image.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import java.util.Set;

/**
 * The structure of a Windows bitmap: a file header, a header of one of several lengths, a
 * palette, rows of pixels.
 */
public final class BmpFile {

	private static final int FILE_HEADER = 14;

	private static final int OLDEST_HEADER = 12;

	private static final Set<Integer> HEADERS = Set.of(40, 52, 56, 108, 124);

	private static final Set<Integer> DEPTHS = Set.of(1, 4, 8, 16, 24, 32);

	private static final int COLOUR_SPACE = FILE_HEADER + 56;

	private static final int SRGB = 0x73524742;

	private static final int MOST_COLOURS = 256;

	private BmpFile() {
	}

	public static boolean matches(byte[] file) {
		return file.length >= 2 && file[0] == 'B' && file[1] == 'M';
	}

	/**
	 * Checks a whole file and modifies it. Compressed bitmaps are refused, because they
	 * may hold other formats.
	 */
	public static Structure check(byte[] file, SizeCheck sizes) {
		ByteBuffer input = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
		if (file.length < FILE_HEADER + OLDEST_HEADER) {
			throw truncated();
		}
		int header = input.getInt(FILE_HEADER);
		boolean oldest = header == OLDEST_HEADER;
		if (!oldest && !HEADERS.contains(header)) {
			throw unsupported("is a BMP file of an unknown kind");
		}
		if (file.length < FILE_HEADER + header) {
			throw truncated();
		}
		int width = oldest ? Short.toUnsignedInt(input.getShort(18)) : input.getInt(18);
		// Negative if the rows are stored from the top.
		int height = Math.abs(oldest ? input.getShort(20) : input.getInt(22));
		sizes.check(Integer.toUnsignedLong(width), Integer.toUnsignedLong(height));
		if (width <= 0 || height <= 0) {
			throw ImageException.unreadable("is a BMP file without pixels");
		}
		int depth = Short.toUnsignedInt(input.getShort(oldest ? 24 : 28));
		if (!DEPTHS.contains(depth)) {
			throw ImageException
				.unreadable(String.format(Locale.ROOT, "is a damaged BMP file: a pixel has %d bits", depth));
		}
		if (!oldest) {
			checkColours(input, header, depth);
		}
		long rowBytes = ((long) width * depth + 31) / 32 * 4;
		long start = Integer.toUnsignedLong(input.getInt(10));
		if (start < FILE_HEADER + header || start + rowBytes * height > file.length) {
			throw truncated();
		}
		return new Structure(width, height, Math.max(1, depth / 8), file.length);
	}

	private static void checkColours(ByteBuffer input, int header, int depth) {
		int compression = input.getInt(30);
		if (compression != 0 && (compression != 3 || depth < 16)) {
			throw unsupported("is a compressed BMP file");
		}
		if (Integer.toUnsignedLong(input.getInt(46)) > MOST_COLOURS) {
			throw ImageException.unreadable("is a damaged BMP file: its palette is too large");
		}
		if (header >= 108) {
			// Replaces a colour profile, which the codec would read.
			input.putInt(COLOUR_SPACE, SRGB);
		}
	}

	private static ImageException unsupported(String message) {
		return new ImageException(ImageException.Reason.UNSUPPORTED, message);
	}

	private static ImageException truncated() {
		return ImageException.unreadable("is an incomplete BMP file");
	}

}
