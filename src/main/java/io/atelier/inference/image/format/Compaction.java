package io.atelier.inference.image.format;

/**
 * Removes parts of a file in place, so that a large file is not held twice.
 */
final class Compaction {

	private final byte[] file;

	private int length;

	Compaction(byte[] file) {
		this.file = file;
	}

	/**
	 * Keeps the bytes from {@code from} up to {@code to}, which must lie behind all kept
	 * before.
	 */
	void keep(int from, int to) {
		if (from > this.length) {
			System.arraycopy(this.file, from, this.file, this.length, to - from);
		}
		this.length += to - from;
	}

	int length() {
		return this.length;
	}

}
