package io.atelier.access.key;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

	private static final Pattern FORM = Pattern.compile("(atelier_([0-9A-Za-z]{12})_[0-9A-Za-z]{43})([0-9A-Za-z]{6})");

	static KeyText create(SecureRandom random) {
		return create(digits(new BigInteger(70, random), ID_LENGTH), random);
	}

	/**
	 * Creates another secret for a key.
	 */
	static KeyText create(String id, SecureRandom random) {
		String text = "atelier_" + id + '_' + digits(new BigInteger(256, random), SECRET_LENGTH);
		return new KeyText(id, text + checksum(text));
	}

	/**
	 * Reads a text that a client sent; empty if it cannot be a key.
	 */
	static Optional<KeyText> parse(String text) {
		Matcher form = FORM.matcher(text);
		return (form.matches() && form.group(3).equals(checksum(form.group(1))))
				? Optional.of(new KeyText(form.group(2), text)) : Optional.empty();
	}

	private static String checksum(String text) {
		CRC32 checksum = new CRC32();
		checksum.update(text.getBytes(StandardCharsets.US_ASCII));
		return digits(BigInteger.valueOf(checksum.getValue()), CHECKSUM_LENGTH);
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
		return "atelier_" + this.id + "_...";
	}

}
