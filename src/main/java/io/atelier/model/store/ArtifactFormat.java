package io.atelier.model.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The ZIP file of a model. Nothing in it is compressed and its times are fixed, since the
 * bytes must not depend on a version of zlib or on when they are asked for.
 */
final class ArtifactFormat {

	private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

	private ArtifactFormat() {
	}

	/**
	 * Writes a whole file.
	 * @param manifest what is known of the model, JSON
	 * @param checksums of the parameters
	 * @param parameters writes the parameters
	 * @param out where to; left open
	 * @throws java.util.zip.ZipException if the parameters do not have these checksums
	 * @throws IOException if the target fails
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

	/**
	 * What an entry holds.
	 */
	@FunctionalInterface
	interface Content {

		void writeTo(OutputStream out) throws IOException;

	}

}
