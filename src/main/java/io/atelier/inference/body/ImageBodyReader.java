package io.atelier.inference.body;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

import io.atelier.dataset.ImageSet;
import io.atelier.inference.InferenceProblems;
import io.atelier.inference.InferenceProperties;
import io.atelier.inference.image.ImageDecoder;
import io.atelier.inference.image.ImageException;
import io.atelier.platform.FieldViolation;
import io.atelier.platform.ProblemException;
import io.atelier.platform.ProblemType;

/**
 * Turns a body into pixels, whether it is a form of files, one file, or JSON.
 */
@Component
public class ImageBodyReader {

	private static final String PART = "image";

	private final InferenceProperties properties;

	ImageBodyReader(InferenceProperties properties) {
		this.properties = properties;
	}

	/**
	 * Reads all images of a request.
	 * @param request a request whose content type is a form, PNG, JPEG or JSON
	 * @return intensities in the order sent, unsigned, row-major, shape [n, 28, 28], n of
	 * 1 or more
	 * @throws ProblemException if something is wrong with them (4xx)
	 */
	public byte[] read(HttpServletRequest request) {
		long limit = this.properties.maxRequestBytes().toBytes();
		if (request.getContentLengthLong() > limit) {
			throw bodyTooLarge();
		}
		MediaType type = MediaType.parseMediaType(request.getContentType());
		try {
			if (type.getType().equals("multipart")) {
				return readForm(request);
			}
			if (type.getType().equals("image")) {
				return readFile(request.getInputStream(), 1, 1);
			}
			InputStream body = new BoundedInputStream(request.getInputStream(), limit, this::bodyTooLarge);
			return new PixelsReader(this.properties.maxImages()).read(body);
		}
		catch (IOException ex) {
			throw new ProblemException(InferenceProblems.UNREADABLE_BODY, "The body cannot be read to its end",
					Map.of(), ex);
		}
	}

	private byte[] readForm(HttpServletRequest request) throws IOException {
		List<Part> images = images(request);
		byte[] pixels = new byte[images.size() * ImageSet.PIXELS];
		for (int i = 0; i < images.size(); i++) {
			try (InputStream file = images.get(i).getInputStream()) {
				byte[] image = readFile(file, i + 1, images.size());
				System.arraycopy(image, 0, pixels, i * ImageSet.PIXELS, ImageSet.PIXELS);
			}
		}
		return pixels;
	}

	private List<Part> images(HttpServletRequest request) throws IOException {
		List<Part> images;
		try {
			images = request.getParts().stream().filter((part) -> PART.equals(part.getName())).toList();
		}
		catch (ServletException ex) {
			throw new ProblemException(InferenceProblems.UNREADABLE_BODY, "The form cannot be read", Map.of(), ex);
		}
		if (images.isEmpty()) {
			throw FieldViolation.problem(List.of(new FieldViolation(PART,
					"is required: one part of this name for each image, a PNG or JPEG file of 28x28 pixels")));
		}
		if (images.size() > this.properties.maxImages()) {
			throw InferenceProblems.tooLarge("Too many images", "max-images", this.properties.maxImages());
		}
		return images;
	}

	private byte[] readFile(InputStream input, int position, int count) throws IOException {
		int limit = Math.toIntExact(this.properties.maxImageBytes().toBytes());
		byte[] file = input.readNBytes(limit + 1);
		if (file.length > limit) {
			throw InferenceProblems.tooLarge("Image %d of %d is too large".formatted(position, count),
					"max-image-bytes", this.properties.maxImageBytes());
		}
		try {
			return ImageDecoder.decode(file);
		}
		catch (ImageException ex) {
			throw problem(ex, position, count);
		}
	}

	private static ProblemException problem(ImageException exception, int position, int count) {
		ProblemType type = switch (exception.reason()) {
			case EMPTY -> ProblemType.INVALID_REQUEST;
			case UNSUPPORTED -> InferenceProblems.UNSUPPORTED_IMAGE;
			case SIZE -> InferenceProblems.IMAGE_SIZE;
			case UNREADABLE -> InferenceProblems.UNREADABLE_IMAGE;
		};
		return new ProblemException(type, "Image %d of %d %s".formatted(position, count, exception.getMessage()),
				Map.of("position", position), exception);
	}

	private ProblemException bodyTooLarge() {
		return InferenceProblems.tooLarge("The body is too large", "max-request-bytes",
				this.properties.maxRequestBytes());
	}

}
