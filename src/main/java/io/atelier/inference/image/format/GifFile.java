package io.atelier.inference.image.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The structure of a GIF file (version 89a): a header, blocks, a trailer. Data behind the
 * first image is ignored.
 */
public final class GifFile {

	private static final int HEADER_BYTES = 13;

	private static final int EXTENSION = 0x21;

	private static final int GRAPHIC_CONTROL = 0xf9;

	private static final int IMAGE = 0x2c;

	private static final int TRAILER = 0x3b;

	private static final int HAS_PALETTE = 0x80;

	private GifFile() {
	}

	public static boolean matches(byte[] file) {
		return file.length >= 6 && file[0] == 'G' && file[1] == 'I' && file[2] == 'F' && file[3] == '8'
				&& (file[4] == '7' || file[4] == '9') && file[5] == 'a';
	}

	/**
	 * Checks a file up to its first image, ends it there and modifies it. The size of the
	 * canvas is ignored.
	 */
	public static Structure check(byte[] file, SizeCheck sizes) {
		ByteBuffer input = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
		skip(input, HEADER_BYTES);
		skip(input, paletteBytes(file[10]));
		Compaction kept = new Compaction(file);
		kept.keep(0, input.position());
		int start = input.position();
		int block = next(input);
		while (block == EXTENSION) {
			boolean control = next(input) == GRAPHIC_CONTROL;
			skipSubBlocks(input);
			if (control) {
				kept.keep(start, input.position());
			}
			start = input.position();
			block = next(input);
		}
		if (block != IMAGE) {
			throw ImageException.unreadable("is a GIF file without an image");
		}
		skip(input, 4);
		int width = next(input) | (next(input) << 8);
		int height = next(input) | (next(input) << 8);
		sizes.check(width, height);
		if (width == 0 || height == 0) {
			throw ImageException.unreadable("is a GIF file without pixels");
		}
		skip(input, paletteBytes((byte) next(input)));
		next(input);
		skipSubBlocks(input);
		kept.keep(start, input.position());
		// The trailer replaces the byte that follows: a further image, or the old
		// trailer.
		next(input);
		file[kept.length()] = TRAILER;
		return new Structure(width, height, 1, kept.length() + 1);
	}

	private static int paletteBytes(byte packed) {
		return ((packed & HAS_PALETTE) != 0) ? 3 * (2 << (packed & 7)) : 0;
	}

	private static void skipSubBlocks(ByteBuffer input) {
		int length = next(input);
		while (length != 0) {
			skip(input, length);
			length = next(input);
		}
	}

	private static void skip(ByteBuffer input, int bytes) {
		if (bytes > input.remaining()) {
			throw truncated();
		}
		input.position(input.position() + bytes);
	}

	private static int next(ByteBuffer input) {
		if (!input.hasRemaining()) {
			throw truncated();
		}
		return Byte.toUnsignedInt(input.get());
	}

	private static ImageException truncated() {
		return ImageException.unreadable("is an incomplete GIF file");
	}

}
