package io.atelier.inference.image.format;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * The structure of a PNG file (ISO/IEC 15948): a signature, then chunks of length, type,
 * content and checksum, IHDR first and IEND last.
 */
public final class PngFile {

	private static final byte[] SIGNATURE = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };

	private static final int IHDR = type("IHDR");

	private static final int PLTE = type("PLTE");

	private static final int TRNS = type("tRNS");

	private static final int IDAT = type("IDAT");

	private static final int IEND = type("IEND");

	private static final int ACTL = type("acTL");

	private static final int EXIF = type("eXIf");

	// Bit in the types of chunks that an image does not need.
	private static final int ANCILLARY = 1 << 29;

	private static final int DAMAGED = 0;

	private static final int HEADER_BYTES = 13;

	private static final int FRAME_BYTES = 12;

	private PngFile() {
	}

	public static boolean matches(byte[] file) {
		return file.length >= SIGNATURE.length
				&& Arrays.equals(file, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
	}

	/**
	 * Checks a whole file and removes everything that its pixels do not depend on, also
	 * gamma and colour profiles, so that samples are not converted.
	 */
	public static Structure check(byte[] file, SizeCheck sizes) {
		ByteBuffer chunks = ByteBuffer.wrap(file).position(SIGNATURE.length);
		Structure header = header(chunks.duplicate(), sizes);
		Compaction kept = new Compaction(file);
		kept.keep(0, SIGNATURE.length);
		int orientation = ExifBlock.UPRIGHT;
		CRC32 crc32 = new CRC32();
		int type = 0;
		while (type != IEND) {
			int start = chunks.position();
			type = next(chunks, file, crc32);
			if (type == ACTL) {
				throw new ImageException(ImageException.Reason.UNSUPPORTED, "is animated, expected a single frame");
			}
			if (type == EXIF) {
				orientation = ExifBlock.orientation(file, start + 2 * Integer.BYTES, chunks.position() - Integer.BYTES);
			}
			if (isKept(type)) {
				kept.keep(start, chunks.position());
			}
		}
		return new Structure(header.width(), header.height(), header.pixelBytes(), 0, 0, kept.length(), orientation);
	}

	// Reads the size first, so that a wrong size is reported before other errors.
	private static Structure header(ByteBuffer chunks, SizeCheck sizes) {
		if (chunks.remaining() < FRAME_BYTES + HEADER_BYTES || chunks.getInt() != HEADER_BYTES
				|| chunks.getInt() != IHDR) {
			throw ImageException.unreadable("is a PNG file without a header");
		}
		int width = chunks.getInt();
		int height = chunks.getInt();
		sizes.check(Integer.toUnsignedLong(width), Integer.toUnsignedLong(height));
		if (width <= 0 || height <= 0) {
			throw ImageException.unreadable("is a PNG file without pixels");
		}
		int bytes = (chunks.get() == 16) ? 2 : 1;
		int samples = switch (chunks.get()) {
			case 2 -> 3;
			case 4 -> 2;
			case 6 -> 4;
			default -> 1;
		};
		return new Structure(width, height, bytes * samples, 0);
	}

	// Returns the type of a chunk and skips it. A damaged ancillary chunk counts as
	// absent, as in libpng.
	private static int next(ByteBuffer chunks, byte[] file, CRC32 crc32) {
		if (chunks.remaining() < FRAME_BYTES) {
			throw truncated();
		}
		int length = chunks.getInt();
		int start = chunks.position();
		int type = chunks.getInt();
		if (length < 0 || length > chunks.remaining() - Integer.BYTES) {
			throw truncated();
		}
		crc32.reset();
		crc32.update(file, start, length + Integer.BYTES);
		chunks.position(chunks.position() + length);
		if (chunks.getInt() != (int) crc32.getValue()) {
			if ((type & ANCILLARY) != 0) {
				return DAMAGED;
			}
			throw ImageException.unreadable("is a damaged PNG file: the checksum of a chunk is wrong");
		}
		return type;
	}

	private static boolean isKept(int type) {
		return type == IHDR || type == PLTE || type == TRNS || type == IDAT || type == IEND;
	}

	private static int type(String name) {
		return (name.charAt(0) << 24) | (name.charAt(1) << 16) | (name.charAt(2) << 8) | name.charAt(3);
	}

	private static ImageException truncated() {
		return ImageException.unreadable("is an incomplete PNG file");
	}

}
