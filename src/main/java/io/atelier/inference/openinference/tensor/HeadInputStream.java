package io.atelier.inference.openinference.tensor;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The first bytes of a stream. The rest can be read from the stream itself afterwards.
 */
final class HeadInputStream extends FilterInputStream {

	private long remaining;

	HeadInputStream(InputStream input, long length) {
		super(input);
		this.remaining = length;
	}

	/**
	 * Whether the stream ended before its head was complete.
	 */
	boolean isCut() throws IOException {
		return this.remaining > 0 && super.read() < 0;
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : Byte.toUnsignedInt(one[0]);
	}

	@Override
	public int read(byte[] buffer, int offset, int length) throws IOException {
		if (this.remaining == 0) {
			return -1;
		}
		int read = super.read(buffer, offset, (int) Math.min(length, this.remaining));
		this.remaining -= Math.max(0, read);
		return read;
	}

}
