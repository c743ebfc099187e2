package io.atelier.dataset.idx;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

import io.atelier.platform.Sha256;

/**
 * A file of the data set, as published. Mirrors may compress it differently or not at
 * all, so only the decompressed content counts.
 *
 * @param name without the suffix of a compression
 * @param sha256 of the decompressed content, in lower-case hexadecimal
 * @param shape the sizes in its header
 */
public record IdxFile(String name, String sha256, List<Integer> shape) {

	private static final int BUFFER = 1 << 16;

	public IdxFile {
		shape = List.copyOf(shape);
	}

	public String compressedName() {
		return this.name + ".gz";
	}

	// The decompressed size of header and values.
	public long bytes() {
		return 4L + 4L * this.shape.size()
				+ this.shape.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
	}

	/**
	 * Verifies the content of a file. Decompresses no more than the expected size.
	 * @param path a file, gzip-compressed or not
	 * @throws IdxFormatException if the content differs; says how
	 */
	public void verify(Path path) throws IOException {
		try (DigestInputStream in = open(path)) {
			long length = 0;
			byte[] buffer = new byte[BUFFER];
			for (int read = 0; read >= 0 && length <= bytes(); read = in.read(buffer)) {
				length += read;
			}
			if (length > bytes()) {
				throw new IdxFormatException(String.format(Locale.ROOT, "holds more than %d bytes", bytes()));
			}
			checkDigest(in);
		}
	}

	/**
	 * Reads and verifies the values in one pass.
	 * @param path a file, gzip-compressed or not
	 * @return the values, row-major
	 * @throws IdxFormatException if the content differs; says how
	 */
	public byte[] read(Path path) throws IOException {
		try (DigestInputStream in = open(path)) {
			byte[] values = IdxReader.read(in, this.shape.stream().mapToInt(Integer::intValue).toArray());
			checkDigest(in);
			return values;
		}
	}

	private void checkDigest(DigestInputStream in) throws IdxFormatException {
		String actual = Sha256.of(in.getMessageDigest());
		if (!actual.equals(this.sha256)) {
			throw new IdxFormatException("has the sha256 %s, not %s".formatted(actual, this.sha256));
		}
	}

	public static boolean isCompressed(Path path) throws IOException {
		try (InputStream in = Files.newInputStream(path)) {
			return in.read() == 0x1f && in.read() == 0x8b;
		}
	}

	@SuppressWarnings("resource")
	private static DigestInputStream open(Path path) throws IOException {
		boolean compressed = isCompressed(path);
		InputStream file = Files.newInputStream(path);
		try {
			InputStream content = compressed ? new GZIPInputStream(file, BUFFER)
					: new BufferedInputStream(file, BUFFER);
			return new DigestInputStream(content, Sha256.newDigest());
		}
		catch (IOException ex) {
			file.close();
			throw ex;
		}
	}

}
