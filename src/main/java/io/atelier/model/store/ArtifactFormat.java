package io.atelier.model.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a model's ZIP file. Entries are not compressed and their times are fixed, so
 * that the bytes depend neither on the zlib version nor on the time of the request.
 */
final class ArtifactFormat {

	private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

	private ArtifactFormat() {
	}

	/**
	 * Writes the file and leaves {@code out} open.
	 * @throws java.util.zip.ZipException if the parameters do not match their checksums
	 */
	static void write(String manifest, Checksums checksums, Content parameters, OutputStream out) throws IOException {
		byte[] json = manifest.getBytes(StandardCharsets.UTF_8);
		@SuppressWarnings("resource")
		ZipOutputStream zip = new ZipOutputStream(out);
		add(zip, "manifest.json", Checksums.of(json), (target) -> target.write(json));
		add(zip, "parameters.bin", checksums, parameters);
		zip.finish();
		zip.flush();
	}

	private static void add(ZipOutputStream zip, String name, Checksums checksums, Content content) throws IOException {
		ZipEntry entry = new ZipEntry(name);
		entry.setMethod(ZipEntry.STORED);
		entry.setSize(checksums.bytes());
		entry.setCrc(checksums.crc32());
		entry.setTimeLocal(TIME);
		zip.putNextEntry(entry);
		content.writeTo(zip);
		zip.closeEntry();
	}

	@FunctionalInterface
	interface Content {

		void writeTo(OutputStream out) throws IOException;

	}

}
