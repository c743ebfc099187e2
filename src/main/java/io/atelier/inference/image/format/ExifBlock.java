package io.atelier.inference.image.format;

import java.io.IOException;

import com.twelvemonkeys.imageio.metadata.CompoundDirectory;
import com.twelvemonkeys.imageio.metadata.Directory;
import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;

final class ExifBlock {

	static final int UPRIGHT = 1;

	private static final int MARK_BYTES = 6;

	// More than any camera writes.
	private static final int MOST_BYTES = 1 << 16;

	private ExifBlock() {
	}

	/**
	 * Reads the orientation, 1 to 8 as EXIF defines them; 1, upright, if unknown. The
	 * block is a TIFF structure that may be broken, perhaps behind the mark that JPEG
	 * puts before it.
	 */
	static int orientation(byte[] file, int from, int to) {
		int start = hasMark(file, from, to) ? from + MARK_BYTES : from;
		if (to - start > MOST_BYTES) {
			return UPRIGHT;
		}
		try (ByteArrayImageInputStream input = new ByteArrayImageInputStream(file, start, to - start)) {
			Directory all = new TIFFReader().read(input);
			Directory first = (all instanceof CompoundDirectory several) ? several.getDirectory(0) : all;
			Entry entry = first.getEntryById(TIFF.TAG_ORIENTATION);
			if (entry != null && entry.getValue() instanceof Number value && value.intValue() >= 1
					&& value.intValue() <= 8) {
				return value.intValue();
			}
			return UPRIGHT;
		}
		catch (IOException | RuntimeException ex) {
			// Broken metadata must not make the picture unreadable.
			return UPRIGHT;
		}
	}

	static boolean hasMark(byte[] file, int from, int to) {
		return to - from >= MARK_BYTES && file[from] == 'E' && file[from + 1] == 'x' && file[from + 2] == 'i'
				&& file[from + 3] == 'f' && file[from + 4] == 0 && file[from + 5] == 0;
	}

}
