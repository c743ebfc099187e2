package io.atelier.dataset;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.List;

import io.atelier.platform.Sha256;

/**
 * What data sets and their files in IDX format are identified by.
 */
public final class IdxChecksum {

	private IdxChecksum() {
	}

	/**
	 * The identity of a data set, as in {@link Dataset#sha256()}.
	 * @param files SHA-256 of its files in lower-case hexadecimal, in their order
	 * @return SHA-256 of their concatenation as text, in lower-case hexadecimal
	 */
	public static String ofFiles(List<String> files) {
		return Sha256.of(String.join("", files));
	}

	/**
	 * What an IDX file of unsigned bytes with this content would have.
	 * @param values row-major
	 * @param shape its sizes
	 * @return SHA-256 of header and values, in lower-case hexadecimal
	 */
	public static String of(byte[] values, int... shape) {
		ByteBuffer header = ByteBuffer.allocate(Integer.BYTES * (1 + shape.length));
		header.putInt(0x0800 | shape.length);
		for (int size : shape) {
			header.putInt(size);
		}
		MessageDigest digest = Sha256.newDigest();
		digest.update(header.array());
		digest.update(values);
		return Sha256.of(digest);
	}

}
