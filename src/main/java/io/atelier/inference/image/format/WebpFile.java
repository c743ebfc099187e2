package io.atelier.inference.image.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The structure of a WebP file (RFC 9649): a RIFF header, then chunks of type, length and
 * content.
 */
public final class WebpFile {

	private static final int HEADER_BYTES = 12;

	private static final int CHUNK_BYTES = 8;

	private static final int EXTENDED = type("VP8X");

	private static final int ALPHA = type("ALPH");

	private static final int LOSSY = type("VP8 ");

	private static final int LOSSLESS = type("VP8L");

	private static final int EXIF = type("EXIF");

	private static final int ANIMATION_FLAG = 0x02;

	private static final int ALPHA_FLAG = 0x10;

	// More than the codec holds for each pixel besides the picture. It needs seconds for
	// ten million pixels, so that few such files should be decoded at once.
	private static final int CODEC_BYTES = 12;

	// The most groups of prefix codes in a lossless file, the fewest bits that encode
	// one, and the bytes that the codec holds for it.
	private static final int MOST_TABLES = 65_536;

	private static final int TABLE_BITS = 20;

	private static final int TABLE_BYTES = 5632;

	private final byte[] file;

	private final ByteBuffer input;

	private final SizeCheck sizes;

	private final Compaction kept;

	private int width;

	private int height;

	private boolean imageSeen;

	private int orientation = ExifBlock.UPRIGHT;

	private WebpFile(byte[] file, SizeCheck sizes) {
		this.file = file;
		this.sizes = sizes;
		this.input = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
		this.kept = new Compaction(file);
	}

	public static boolean matches(byte[] file) {
		return file.length >= HEADER_BYTES && type(file, 0) == type("RIFF") && type(file, 8) == type("WEBP");
	}

	/**
	 * Checks a whole file and removes everything that its pixels do not depend on.
	 */
	public static Structure check(byte[] file, SizeCheck sizes) {
		return new WebpFile(file, sizes).check();
	}

	private Structure check() {
		long end = CHUNK_BYTES + Integer.toUnsignedLong(this.input.getInt(4));
		this.kept.keep(0, HEADER_BYTES);
		int start = HEADER_BYTES;
		while (start < end) {
			if (start + CHUNK_BYTES > this.file.length) {
				throw truncated();
			}
			int content = start + CHUNK_BYTES;
			long length = Integer.toUnsignedLong(this.input.getInt(start + 4));
			if (content + length > Math.min(end, this.file.length)) {
				// A wrong size is reported even if the rest of the file is missing.
				readSize(type(this.file, start), content, this.file.length - content);
				throw truncated();
			}
			int stop = (int) Math.min(this.file.length, content + length + (length & 1));
			readChunk(type(this.file, start), content, (int) length);
			if (isKept(type(this.file, start))) {
				this.kept.keep(start, stop);
			}
			start = stop;
		}
		if (!this.imageSeen) {
			throw ImageException.unreadable("is a WebP file without an image");
		}
		this.input.putInt(4, this.kept.length() - CHUNK_BYTES);
		long tables = Math.min(MOST_TABLES, (long) this.kept.length() * Byte.SIZE / TABLE_BITS) * TABLE_BYTES;
		return new Structure(this.width, this.height, 4, CODEC_BYTES, tables, this.kept.length(), this.orientation);
	}

	private void readChunk(int type, int content, int length) {
		readSize(type, content, length);
		if (type == EXTENDED) {
			if ((this.file[content] & ANIMATION_FLAG) != 0) {
				throw new ImageException(ImageException.Reason.UNSUPPORTED, "is animated, expected a single frame");
			}
			this.file[content] &= ALPHA_FLAG;
		}
		else if (type == EXIF) {
			this.orientation = ExifBlock.orientation(this.file, content, content + length);
		}
		this.imageSeen |= type == LOSSY || type == LOSSLESS;
	}

	private void readSize(int type, int content, int length) {
		if (type == EXTENDED && length >= 10) {
			takeSize(1 + threeBytes(content + 4), 1 + threeBytes(content + 7));
		}
		else if (type == LOSSY && length >= 10) {
			takeSize(this.input.getShort(content + 6) & 0x3fff, this.input.getShort(content + 8) & 0x3fff);
		}
		else if (type == LOSSLESS && length >= 5) {
			int bits = this.input.getInt(content + 1);
			takeSize(1 + (bits & 0x3fff), 1 + ((bits >> 14) & 0x3fff));
		}
		else if (type == EXTENDED || type == LOSSY || type == LOSSLESS) {
			throw truncated();
		}
	}

	private void takeSize(int claimedWidth, int claimedHeight) {
		this.sizes.check(claimedWidth, claimedHeight);
		if (claimedWidth == 0 || claimedHeight == 0) {
			throw ImageException.unreadable("is a WebP file without pixels");
		}
		if (this.width != 0 && (this.width != claimedWidth || this.height != claimedHeight)) {
			throw ImageException.unreadable("is a damaged WebP file: its sizes differ");
		}
		this.width = claimedWidth;
		this.height = claimedHeight;
	}

	private int threeBytes(int position) {
		return Short.toUnsignedInt(this.input.getShort(position)) | (Byte.toUnsignedInt(this.file[position + 2]) << 16);
	}

	private static boolean isKept(int type) {
		return type == EXTENDED || type == ALPHA || type == LOSSY || type == LOSSLESS;
	}

	private static int type(byte[] file, int position) {
		return ByteBuffer.wrap(file).getInt(position);
	}

	private static int type(String name) {
		return (name.charAt(0) << 24) | (name.charAt(1) << 16) | (name.charAt(2) << 8) | name.charAt(3);
	}

	private static ImageException truncated() {
		return ImageException.unreadable("is an incomplete WebP file");
	}

}
