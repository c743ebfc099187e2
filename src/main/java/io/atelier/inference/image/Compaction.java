package io.atelier.inference.image;

/**
 * Drops parts of a file in place, so that a large one is not held twice.
 */
final class Compaction {

	private final byte[] file;

	private int length;

	Compaction(byte[] file) {
		this.file = file;
	}

	/**
	 * Keeps a part, which must lie behind all that were kept before.
	 * @param from its first byte
	 * @param to behind its last byte
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
