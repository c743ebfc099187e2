package io.atelier.inference.image.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Decides what the components of a JPEG file mean, as libjpeg and browsers do, and writes
 * it where the codec looks for it. JFIF means luminance and chrominance; otherwise
 * Adobe's segment decides. Without both, components named R, G and B are colours, and all
 * others are luminance and chrominance.
 */
final class JpegComponents {

	private static final byte[] JFIF = { 'J', 'F', 'I', 'F', 0 };

	private static final byte[] ADOBE = "Adobe".getBytes(StandardCharsets.US_ASCII);

	// Position of the transform in Adobe's segment: 0 for none, 1 for luminance and
	// chrominance.
	private static final int TRANSFORM = 11;

	private static final byte[] COLOURS = { 'R', 'G', 'B' };

	private static final byte[] LUMINANCE_FIRST = { 1, 2, 3 };

	private final byte[] file;

	private boolean jfif;

	private boolean adobe;

	private byte[] names = {};

	JpegComponents(byte[] file) {
		this.file = file;
	}

	void readApplication(int start, int end) {
		if (isOf(JFIF, start, end)) {
			this.jfif = true;
			// The codec refuses other major versions than 1, although the pixels do not
			// depend on the version.
			this.file[start + JFIF.length] = 1;
		}
		else if (isOf(ADOBE, start, end) && end - start > TRANSFORM) {
			this.adobe = true;
			this.file[start + TRANSFORM] = (byte) ((this.jfif || this.file[start + TRANSFORM] != 0) ? 1 : 0);
		}
	}

	/**
	 * Reads the components of a frame, three bytes each.
	 */
	void readFrame(int start, int count) {
		byte[] given = new byte[count];
		for (int component = 0; component < count; component++) {
			given[component] = this.file[start + 3 * component];
		}
		if (count == LUMINANCE_FIRST.length && !this.jfif && !this.adobe && !Arrays.equals(given, COLOURS)) {
			this.names = given;
			rename(start, count, 3);
		}
	}

	/**
	 * Reads the components of a scan, two bytes each.
	 */
	void readScan(int start, int count) {
		rename(start, count, 2);
	}

	private void rename(int start, int count, int step) {
		for (int at = start; at < start + count * step; at += step) {
			for (int component = 0; component < this.names.length; component++) {
				if (this.file[at] == this.names[component]) {
					this.file[at] = LUMINANCE_FIRST[component];
					break;
				}
			}
		}
	}

	private boolean isOf(byte[] mark, int start, int end) {
		return end - start > mark.length && Arrays.equals(this.file, start, start + mark.length, mark, 0, mark.length);
	}

}
