package io.atelier.dataset;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * SHA-256 as data sets are identified by it.
 */
public final class Sha256 {

	private Sha256() {
	}

	public static MessageDigest newDigest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java platform has SHA-256", ex);
		}
	}

	/**
	 * The identity of a data set, as in {@link Dataset#sha256()}.
	 * @param files SHA-256 of its files in lower-case hexadecimal, in their order
	 * @return SHA-256 of their concatenation as text, in lower-case hexadecimal
	 */
	public static String ofFiles(List<String> files) {
		byte[] text = String.join("", files).getBytes(StandardCharsets.US_ASCII);
		return HexFormat.of().formatHex(newDigest().digest(text));
	}

	/**
	 * What an IDX file of unsigned bytes with this content would have.
	 * @param values row-major
	 * @param shape its sizes
	 * @return SHA-256 of header and values, in lower-case hexadecimal
	 */
	public static String ofIdx(byte[] values, int... shape) {
		ByteBuffer header = ByteBuffer.allocate(Integer.BYTES * (1 + shape.length));
		header.putInt(0x0800 | shape.length);
		for (int size : shape) {
			header.putInt(size);
		}
		MessageDigest digest = newDigest();
		digest.update(header.array());
		return HexFormat.of().formatHex(digest.digest(values));
	}

}
