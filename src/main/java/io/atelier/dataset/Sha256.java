package io.atelier.dataset;

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

}
