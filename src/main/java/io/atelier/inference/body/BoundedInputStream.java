package io.atelier.inference.body;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/**
 * A stream that throws an exception once more than a given number of bytes is read.
 */
public final class BoundedInputStream extends FilterInputStream {

	private final Supplier<RuntimeException> failure;

	private long remaining;

	public BoundedInputStream(InputStream input, long limit, Supplier<RuntimeException> failure) {
		super(input);
		this.remaining = limit;
		this.failure = failure;
	}

	@Override
	public int read() throws IOException {
		int value = super.read();
		count((value < 0) ? 0 : 1);
		return value;
	}

	@Override
	public int read(byte[] buffer, int offset, int length) throws IOException {
		int read = super.read(buffer, offset, length);
		count(Math.max(0, read));
		return read;
	}

	private void count(int read) {
		this.remaining -= read;
		if (this.remaining < 0) {
			throw this.failure.get();
		}
	}

}
