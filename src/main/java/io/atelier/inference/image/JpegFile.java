package io.atelier.inference.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/**
 * The structure of a JPEG file (ITU-T T.81, annex B): a start marker, segments of marker
 * and length, entropy-coded data after each start of scan, an end marker.
 */
final class JpegFile {

	private static final int START_OF_IMAGE = 0xd8;

	private static final int END_OF_IMAGE = 0xd9;

	private static final int START_OF_SCAN = 0xda;

	private static final int FIRST_RESTART = 0xd0;

	private static final int LAST_RESTART = 0xd7;

	private static final int FIRST_APPLICATION = 0xe0;

	private static final int LAST_APPLICATION = 0xef;

	/**
	 * Tells which colours the components stand for.
	 */
	private static final int ADOBE = 0xee;

	private static final int COMMENT = 0xfe;

	private static final int PREFIX = 0xff;

	private final byte[] file;

	private final ByteBuffer input;

	private final ByteArrayOutputStream kept;

	private boolean headerSeen;

	private boolean scanSeen;

	private JpegFile(byte[] file) {
		this.file = file;
		this.input = ByteBuffer.wrap(file);
		this.kept = new ByteArrayOutputStream(file.length);
	}

	static boolean matches(byte[] file) {
		return file.length >= 3 && unsigned(file[0]) == PREFIX && unsigned(file[1]) == START_OF_IMAGE
				&& unsigned(file[2]) == PREFIX;
	}

	/**
	 * Checks a whole file.
	 * @param file a file with the start marker
	 * @return the same image without anything its pixels do not depend on
	 * @throws ImageException if it is not of the expected size, of too many colours,
	 * broken or incomplete
	 */
	static byte[] withoutMetadata(byte[] file) {
		return new JpegFile(file).copy();
	}

	private byte[] copy() {
		this.input.position(2);
		this.kept.write(this.file, 0, 2);
		int marker = 0;
		while (marker != END_OF_IMAGE) {
			marker = nextMarker();
			copySegment(marker);
		}
		if (!this.headerSeen || !this.scanSeen) {
			throw ImageException.unreadable("is a JPEG file without an image");
		}
		return this.kept.toByteArray();
	}

	private int nextMarker() {
		if (next() != PREFIX) {
			throw ImageException.unreadable("is a damaged JPEG file: a marker is missing");
		}
		int marker = next();
		while (marker == PREFIX) {
			marker = next();
		}
		return marker;
	}

	private void copySegment(int marker) {
		int start = this.input.position();
		if (marker != END_OF_IMAGE) {
			int length = (next() << 8) | next();
			if (length < 2 || length - 2 > this.input.remaining()) {
				throw truncated();
			}
			if (isFrameHeader(marker)) {
				checkHeader(this.input.duplicate(), length);
			}
			this.input.position(start + length);
		}
		if (marker == START_OF_SCAN) {
			this.scanSeen = true;
			skipEntropyCodedData();
		}
		if (!isMetadata(marker)) {
			this.kept.write(PREFIX);
			this.kept.write(marker);
			this.kept.write(this.file, start, this.input.position() - start);
		}
	}

	private void checkHeader(ByteBuffer header, int length) {
		if (length < 8) {
			throw ImageException.unreadable("is a damaged JPEG file: its header is too short");
		}
		header.get();
		int height = Short.toUnsignedInt(header.getShort());
		ImageDecoder.checkSize(Short.toUnsignedInt(header.getShort()), height);
		int components = header.get();
		if (components != 1 && components != 3) {
			throw new ImageException(ImageException.Reason.UNSUPPORTED,
					"is a JPEG file of %d colour components, expected 1 (grey) or 3 (colour)".formatted(components));
		}
		this.headerSeen = true;
	}

	private void skipEntropyCodedData() {
		while (true) {
			int value = next();
			if (value == PREFIX) {
				int marker = next();
				if (marker != 0 && (marker < FIRST_RESTART || marker > LAST_RESTART)) {
					this.input.position(this.input.position() - 2);
					return;
				}
			}
		}
	}

	private int next() {
		if (!this.input.hasRemaining()) {
			throw truncated();
		}
		return unsigned(this.input.get());
	}

	/**
	 * SOF0 to SOF15; DHT, JPG and DAC stand among them.
	 */
	private static boolean isFrameHeader(int marker) {
		return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
	}

	private static boolean isMetadata(int marker) {
		return marker == COMMENT || (marker > FIRST_APPLICATION && marker <= LAST_APPLICATION && marker != ADOBE);
	}

	private static int unsigned(byte value) {
		return Byte.toUnsignedInt(value);
	}

	private static ImageException truncated() {
		return ImageException.unreadable("is an incomplete JPEG file");
	}

}
