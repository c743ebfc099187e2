package io.atelier.inference.image.format;

import java.nio.ByteBuffer;
import java.util.Locale;

/**
 * The structure of a JPEG file (ITU-T T.81, annex B): a start marker, segments of marker
 * and length, entropy-coded data after each start of scan, an end marker.
 */
public final class JpegFile {

	private static final int START_OF_IMAGE = 0xd8;

	private static final int END_OF_IMAGE = 0xd9;

	private static final int START_OF_SCAN = 0xda;

	private static final int FIRST_RESTART = 0xd0;

	private static final int LAST_RESTART = 0xd7;

	// A small file may hold thousands of scans, each of which costs a pass over all
	// pixels. Encoders write about ten.
	private static final int MOST_SCANS = 64;

	private static final int EXIF = 0xe1;

	private static final int FIRST_APPLICATION = 0xe0;

	private static final int LAST_APPLICATION = 0xef;

	private static final int ADOBE = 0xee;

	private static final int COMMENT = 0xfe;

	private static final int PREFIX = 0xff;

	private final byte[] file;

	private final ByteBuffer input;

	private final SizeCheck sizes;

	private final Compaction kept;

	private final JpegComponents colours;

	private int width;

	private int height;

	private int components;

	private boolean progressive;

	private int scans;

	private int firstScanComponents;

	private int orientation = ExifBlock.UPRIGHT;

	private JpegFile(byte[] file, SizeCheck sizes) {
		this.file = file;
		this.sizes = sizes;
		this.input = ByteBuffer.wrap(file);
		this.kept = new Compaction(file);
		this.colours = new JpegComponents(file);
	}

	public static boolean matches(byte[] file) {
		return file.length >= 3 && unsigned(file[0]) == PREFIX && unsigned(file[1]) == START_OF_IMAGE
				&& unsigned(file[2]) == PREFIX;
	}

	/**
	 * Checks a whole file and removes everything that its pixels do not depend on.
	 */
	public static Structure check(byte[] file, SizeCheck sizes) {
		return new JpegFile(file, sizes).check();
	}

	private Structure check() {
		this.input.position(2);
		this.kept.keep(0, 2);
		int marker = 0;
		while (marker != END_OF_IMAGE) {
			marker = nextMarker();
			int start = this.input.position() - 2;
			readSegment(marker);
			if (!isMetadata(marker)) {
				this.kept.keep(start, this.input.position());
			}
		}
		if (this.components == 0 || this.scans == 0) {
			throw ImageException.unreadable("is a JPEG file without an image");
		}
		// For several scans the codec keeps all coefficients, 16 bits each.
		return new Structure(this.width, this.height, this.components, isBuffered() ? 2 * this.components : 0, 0,
				this.kept.length(), this.orientation);
	}

	private boolean isBuffered() {
		return this.progressive || this.scans > 1 || this.firstScanComponents < this.components;
	}

	// Skips stray bytes before a marker, as libjpeg does.
	private int nextMarker() {
		int marker = 0;
		while (marker == 0) {
			int value = next();
			while (value != PREFIX) {
				value = next();
			}
			while (value == PREFIX) {
				value = next();
			}
			marker = value;
		}
		return marker;
	}

	private void readSegment(int marker) {
		if (marker == END_OF_IMAGE) {
			return;
		}
		int start = this.input.position();
		int length = (next() << 8) | next();
		if (length < 2 || length - 2 > this.input.remaining()) {
			throw truncated();
		}
		if (isFrameHeader(marker)) {
			readHeader(this.input.duplicate(), length);
			this.progressive = (marker & 3) == 2;
		}
		if (marker == FIRST_APPLICATION || marker == ADOBE) {
			this.colours.readApplication(start + 2, start + length);
		}
		if (marker == EXIF && ExifBlock.hasMark(this.file, start + 2, start + length)) {
			this.orientation = ExifBlock.orientation(this.file, start + 2, start + length);
		}
		this.input.position(start + length);
		if (marker == START_OF_SCAN) {
			readScanHeader(start, length);
			skipEntropyCodedData();
		}
	}

	private void readScanHeader(int start, int length) {
		int count = (length > 2) ? unsigned(this.file[start + 2]) : 0;
		if (length < 6 + 2 * count) {
			throw ImageException.unreadable("is a damaged JPEG file: the header of a scan is too short");
		}
		this.colours.readScan(start + 3, count);
		this.firstScanComponents = (this.scans == 0) ? count : this.firstScanComponents;
		this.scans++;
		if (this.scans > MOST_SCANS) {
			throw new ImageException(ImageException.Reason.UNSUPPORTED,
					String.format(Locale.ROOT, "is a JPEG file of more than %d scans", MOST_SCANS));
		}
	}

	private void readHeader(ByteBuffer header, int length) {
		if (length < 8) {
			throw ImageException.unreadable("is a damaged JPEG file: its header is too short");
		}
		if (this.components != 0) {
			throw ImageException.unreadable("is a damaged JPEG file: it has two headers");
		}
		header.get();
		this.height = Short.toUnsignedInt(header.getShort());
		this.width = Short.toUnsignedInt(header.getShort());
		this.sizes.check(this.width, this.height);
		if (this.width == 0 || this.height == 0) {
			throw ImageException.unreadable("is a JPEG file without pixels");
		}
		int count = header.get();
		if (count != 1 && count != 3) {
			throw new ImageException(ImageException.Reason.UNSUPPORTED, String.format(Locale.ROOT,
					"is a JPEG file of %d colour components, expected 1 (grey) or 3 (colour)", count));
		}
		if (length < 8 + 3 * count) {
			throw ImageException.unreadable("is a damaged JPEG file: its header is too short");
		}
		this.components = count;
		this.colours.readFrame(header.position(), count);
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

	// SOF0 to SOF15. The codes of DHT, JPG and DAC lie in the same range.
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
