package io.atelier.inference.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * The structure of a PNG file (ISO/IEC 15948): a signature, then chunks of length, type,
 * content and checksum, IHDR first and IEND last.
 */
final class PngFile {

	private static final byte[] SIGNATURE = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };

	/**
	 * What pixels depend on. Without gamma and colour profiles, the samples are taken as
	 * they are.
	 */
	private static final Set<String> KEPT = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

	private static final int HEADER_BYTES = 13;

	private static final int FRAME_BYTES = 12;

	private PngFile() {
	}

	static boolean matches(byte[] file) {
		return file.length >= SIGNATURE.length
				&& Arrays.equals(file, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
	}

	/**
	 * Checks a whole file.
	 * @param file a file with the signature
	 * @return the same image without anything its pixels do not depend on
	 * @throws ImageException if it is not of the expected size, animated, broken or
	 * incomplete
	 */
	static byte[] withoutMetadata(byte[] file) {
		ByteBuffer chunks = ByteBuffer.wrap(file).position(SIGNATURE.length);
		checkHeader(chunks.duplicate());
		ByteArrayOutputStream kept = new ByteArrayOutputStream(file.length);
		kept.write(SIGNATURE, 0, SIGNATURE.length);
		String type = "";
		while (!"IEND".equals(type)) {
			int start = chunks.position();
			type = next(chunks, file);
			if ("acTL".equals(type)) {
				throw new ImageException(ImageException.Reason.UNSUPPORTED, "is animated, expected a single frame");
			}
			if (KEPT.contains(type)) {
				kept.write(file, start, chunks.position() - start);
			}
		}
		return kept.toByteArray();
	}

	/**
	 * Reads the size before anything else, so that it is what a client hears of.
	 */
	private static void checkHeader(ByteBuffer chunks) {
		if (chunks.remaining() < FRAME_BYTES + HEADER_BYTES || chunks.getInt() != HEADER_BYTES
				|| !"IHDR".equals(type(chunks))) {
			throw ImageException.unreadable("is a PNG file without a header");
		}
		ImageDecoder.checkSize(Integer.toUnsignedLong(chunks.getInt()), Integer.toUnsignedLong(chunks.getInt()));
	}

	private static String next(ByteBuffer chunks, byte[] file) {
		if (chunks.remaining() < FRAME_BYTES) {
			throw truncated();
		}
		int length = chunks.getInt();
		int start = chunks.position();
		String type = type(chunks);
		if (length < 0 || length > chunks.remaining() - Integer.BYTES) {
			throw truncated();
		}
		CRC32 crc32 = new CRC32();
		crc32.update(file, start, length + Integer.BYTES);
		chunks.position(chunks.position() + length);
		if (chunks.getInt() != (int) crc32.getValue()) {
			throw ImageException.unreadable("is a damaged PNG file: the checksum of a chunk is wrong");
		}
		return type;
	}

	private static String type(ByteBuffer chunks) {
		byte[] type = new byte[4];
		chunks.get(type);
		return new String(type, StandardCharsets.ISO_8859_1);
	}

	private static ImageException truncated() {
		return ImageException.unreadable("is an incomplete PNG file");
	}

}
