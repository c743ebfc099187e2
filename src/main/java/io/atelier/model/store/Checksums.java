package io.atelier.model.store;

import java.util.zip.CRC32;

import io.atelier.platform.Sha256;

record Checksums(long bytes, String sha256, long crc32) {

	static Checksums of(byte[] content) {
		CRC32 crc32 = new CRC32();
		crc32.update(content);
		return new Checksums(content.length, Sha256.of(content), crc32.getValue());
	}

}
