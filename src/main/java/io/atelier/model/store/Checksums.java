package io.atelier.model.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32;

/**
 * What bytes are known by.
 *
 * @param bytes how many there are
 * @param sha256 their SHA-256, in lower-case hexadecimal
 * @param crc32 their CRC-32, which a ZIP file asks for
 */
record Checksums(long bytes, String sha256, long crc32) {

	static Checksums of(byte[] content) {
		CRC32 crc32 = new CRC32();
		crc32.update(content);
		return new Checksums(content.length, hex(newDigest().digest(content)), crc32.getValue());
	}

	static MessageDigest newDigest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java platform has SHA-256", ex);
		}
	}

	static String hex(byte[] digest) {
		return HexFormat.of().formatHex(digest);
	}

}
