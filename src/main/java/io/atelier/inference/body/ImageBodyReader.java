package io.atelier.inference.body;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

import io.atelier.inference.InferenceProblems;
import io.atelier.inference.InferenceProperties;
import io.atelier.inference.image.ImageFormat;
import io.atelier.inference.image.format.ImageException;
import io.atelier.inference.photo.Handling;
import io.atelier.inference.photo.PhotoPreparation;
import io.atelier.inference.photo.PreparedImage;
import io.atelier.inference.photo.UnpreparedImage;
import io.atelier.platform.FieldViolation;
import io.atelier.platform.ProblemException;
import io.atelier.platform.ProblemType;

@Component
public class ImageBodyReader {

	private static final String PART = "image";

	private final InferenceProperties properties;

	private final PhotoReader photos;

	ImageBodyReader(InferenceProperties properties, PhotoReader photos) {
		this.properties = properties;
		this.photos = photos;
	}

	/**
	 * Reads a body that is a form of files, one file, or JSON.
	 * @throws ProblemException if an image is invalid (4xx), or waits too long for memory
	 * (503)
	 */
	public RequestImages read(HttpServletRequest request, Handling handling) {
		long limit = this.properties.maxRequestBytes().toBytes();
		if (request.getContentLengthLong() > limit) {
			throw bodyTooLarge();
		}
		MediaType type = type(request.getContentType());
		try {
			if (type.getType().equals("multipart")) {
				return readForm(request, handling);
			}
			// The declared type is unreliable; the first bytes decide.
			if (type.getType().equals("image") || type.equalsTypeAndSubtype(MediaType.APPLICATION_OCTET_STREAM)) {
				return new RequestImages(List.of(readBody(request, handling)));
			}
			InputStream body = new BoundedInputStream(request.getInputStream(), limit, this::bodyTooLarge);
			return numbers(new PixelsReader(handling.image(), this.properties.maxImages()).read(body), handling);
		}
		catch (IOException ex) {
			throw new ProblemException(ProblemType.UNREADABLE_BODY, "The body cannot be read to its end", Map.of(), ex);
		}
	}

	// A body without a content type counts as bytes (RFC 9110, section 8.3).
	private static MediaType type(@Nullable String contentType) {
		return (contentType != null) ? MediaType.parseMediaType(contentType) : MediaType.APPLICATION_OCTET_STREAM;
	}

	private static RequestImages numbers(byte[] pixels, Handling handling) {
		List<PreparedImage> images = new ArrayList<>();
		int imageSize = handling.image().size();
		for (int start = 0; start < pixels.length; start += imageSize) {
			byte[] image = Arrays.copyOfRange(pixels, start, start + imageSize);
			images.add(handling.prepares(true) ? PhotoPreparation.prepare(image, handling)
					: UnpreparedImage.of(image, handling));
		}
		return new RequestImages(images);
	}

	private RequestImages readForm(HttpServletRequest request, Handling handling) throws IOException {
		List<Part> parts = images(request);
		long deadline = deadline();
		List<PreparedImage> images = new ArrayList<>(parts.size());
		for (Part part : parts) {
			try (InputStream file = part.getInputStream()) {
				images.add(readFile(file, part.getSize(), images.size() + 1, parts.size(), handling, deadline));
			}
		}
		return new RequestImages(images);
	}

	// Stores a large file on disk until memory is free, so that slow clients hold no
	// memory.
	private PreparedImage readBody(HttpServletRequest request, Handling handling) throws IOException {
		InputStream body = request.getInputStream();
		long length = request.getContentLengthLong();
		if (0 <= length && length <= PhotoReader.SMALL) {
			return readFile(body, length, 1, 1, handling, deadline());
		}
		byte[] start = body.readNBytes(PhotoReader.SMALL + 1);
		if (start.length <= PhotoReader.SMALL) {
			return readFile(new ByteArrayInputStream(start), start.length, 1, 1, handling, deadline());
		}
		Path file = Files.createTempFile("atelier-", ".upload");
		try {
			try (OutputStream out = Files.newOutputStream(file)) {
				out.write(start);
				new BoundedInputStream(body, this.properties.maxImageBytes().toBytes() - start.length,
						() -> imageTooLarge(1, 1))
					.transferTo(out);
			}
			try (InputStream input = Files.newInputStream(file)) {
				return readFile(input, Files.size(file), 1, 1, handling, deadline());
			}
		}
		finally {
			Files.delete(file);
		}
	}

	private PreparedImage readFile(InputStream input, long size, int position, int count, Handling handling,
			long deadline) throws IOException {
		if (size > this.properties.maxImageBytes().toBytes()) {
			throw imageTooLarge(position, count);
		}
		try {
			return this.photos.hold(size, deadline, () -> this.photos.read("Image " + position + " of " + count,
					readAll(input, (int) size), handling, deadline));
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
		catch (ImageException ex) {
			throw problem(ex, position, count);
		}
	}

	private static byte[] readAll(InputStream input, int size) {
		byte[] file = new byte[size];
		try {
			input.readNBytes(file, 0, size);
			return file;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private long deadline() {
		return System.nanoTime() + this.properties.deadline().toNanos();
	}

	private List<Part> images(HttpServletRequest request) throws IOException {
		List<Part> images;
		try {
			images = request.getParts().stream().filter((part) -> PART.equals(part.getName())).toList();
		}
		catch (ServletException ex) {
			throw new ProblemException(ProblemType.UNREADABLE_BODY, "The form cannot be read", Map.of(), ex);
		}
		if (images.isEmpty()) {
			throw FieldViolation.problem(List.of(new FieldViolation(PART,
					"is required: one part of this name for each image, a " + ImageFormat.NAMES + " file")));
		}
		if (images.size() > this.properties.maxImages()) {
			throw InferenceProblems.tooLarge("Too many images", "max-images", this.properties.maxImages());
		}
		return images;
	}

	private static ProblemException problem(ImageException exception, int position, int count) {
		ProblemType type = switch (exception.reason()) {
			case EMPTY -> ProblemType.INVALID_REQUEST;
			case UNSUPPORTED -> InferenceProblems.UNSUPPORTED_IMAGE;
			case SIZE -> InferenceProblems.IMAGE_SIZE;
			case UNREADABLE -> InferenceProblems.UNREADABLE_IMAGE;
		};
		return new ProblemException(type,
				String.format(Locale.ROOT, "Image %d of %d %s", position, count, exception.getMessage()),
				Map.of("position", position), exception);
	}

	private ProblemException imageTooLarge(int position, int count) {
		return InferenceProblems.tooLarge(String.format(Locale.ROOT, "Image %d of %d is too large", position, count),
				"max-image-bytes", this.properties.maxImageBytes());
	}

	private ProblemException bodyTooLarge() {
		return InferenceProblems.tooLarge("The body is too large", "max-request-bytes",
				this.properties.maxRequestBytes());
	}

}
