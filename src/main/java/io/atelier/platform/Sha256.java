package io.atelier.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 in lower-case hexadecimal.
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

	public static String of(byte[] content) {
		return HexFormat.of().formatHex(newDigest().digest(content));
	}

	public static String of(String text) {
		return of(text.getBytes(StandardCharsets.UTF_8));
	}

	public static String of(MessageDigest digest) {
		return HexFormat.of().formatHex(digest.digest());
	}

}
