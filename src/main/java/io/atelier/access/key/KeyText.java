package io.atelier.access.key;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.zip.CRC32;

import io.atelier.platform.Sha256;

/**
 * A key as its owner gets it, once: {@code atelier_<id>_<secret><checksum>} in letters
 * and digits. The secret has 256 random bits. The checksum, a CRC-32 of all before it,
 * tells keys from other texts without the database, for programs that search for leaked
 * keys too.
 *
 * @param id public, 12 letters and digits
 * @param text the whole key
 */
record KeyText(String id, String text) {

	private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

	private static final int ID_LENGTH = 12;

	// The smallest numbers of digits for 256 and for 32 bits.
	private static final int SECRET_LENGTH = 43;

	private static final int CHECKSUM_LENGTH = 6;

	private static final String PREFIX = "atelier_";

	private static final int ID_END = PREFIX.length() + ID_LENGTH;

	private static final int SECRET_END = ID_END + 1 + SECRET_LENGTH;

	static KeyText create(SecureRandom random) {
		return create(digits(new BigInteger(70, random), ID_LENGTH), random);
	}

	/**
	 * Creates another secret for a key.
	 */
	static KeyText create(String id, SecureRandom random) {
		String text = PREFIX + id + '_' + digits(new BigInteger(256, random), SECRET_LENGTH);
		return new KeyText(id, text + checksum(text));
	}

	/**
	 * Reads a text that a client sent; empty if it cannot be a key.
	 */
	static Optional<KeyText> parse(String text) {
		boolean key = text.length() == SECRET_END + CHECKSUM_LENGTH && text.startsWith(PREFIX)
				&& text.charAt(ID_END) == '_' && text.endsWith(checksum(text.substring(0, SECRET_END)));
		return key ? Optional.of(new KeyText(text.substring(PREFIX.length(), ID_END), text)) : Optional.empty();
	}

	private static String checksum(String text) {
		CRC32 checksum = new CRC32();
		checksum.update(text.getBytes(StandardCharsets.UTF_8));
		char[] digits = new char[CHECKSUM_LENGTH];
		long rest = checksum.getValue();
		for (int i = CHECKSUM_LENGTH - 1; i >= 0; i--) {
			digits[i] = DIGITS.charAt((int) (rest % DIGITS.length()));
			rest /= DIGITS.length();
		}
		return new String(digits);
	}

	private static String digits(BigInteger number, int length) {
		StringBuilder digits = new StringBuilder();
		BigInteger rest = number;
		BigInteger base = BigInteger.valueOf(DIGITS.length());
		for (int i = 0; i < length; i++) {
			digits.append(DIGITS.charAt(rest.mod(base).intValue()));
			rest = rest.divide(base);
		}
		return digits.reverse().toString();
	}

	/**
	 * What is stored of it.
	 */
	String sha256() {
		return Sha256.of(this.text);
	}

	/**
	 * Leaves the secret out, so that no log can contain it.
	 */
	@Override
	public String toString() {
		return PREFIX + this.id + "_...";
	}

}
