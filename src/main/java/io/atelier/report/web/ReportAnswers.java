package io.atelier.report.web;

import java.nio.charset.StandardCharsets;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import io.atelier.platform.Sha256;

/**
 * Sends figures and tables with an ETag and without caching, because they grow with every
 * epoch: clients revalidate each time and download only changes.
 */
public final class ReportAnswers {

	private ReportAnswers() {
	}

	public static ResponseEntity<byte[]> text(String text, String mediaType, String name) {
		return file(text.getBytes(StandardCharsets.UTF_8), mediaType, name);
	}

	static ResponseEntity<byte[]> file(byte[] file, String mediaType, String name) {
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(mediaType))
			.cacheControl(CacheControl.noCache())
			.eTag(etag(file))
			.headers((headers) -> headers.setContentDisposition(ContentDisposition.inline().filename(name).build()))
			.body(file);
	}

	private static String etag(byte[] file) {
		return Sha256.of(file).substring(0, 16);
	}

}
