package io.atelier.inference.openinference.tensor;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

import io.atelier.dataset.DatasetSchema;
import io.atelier.inference.InferenceProblems;
import io.atelier.inference.InferenceProperties;
import io.atelier.inference.body.BoundedInputStream;
import io.atelier.platform.ProblemException;
import io.atelier.recipe.Signature;
import io.atelier.recipe.layer.Shape;

/**
 * Reads a request body: JSON, JSON with binary tensors behind it, or one binary tensor
 * alone.
 */
@Component
public class InferRequestReader {

	/**
	 * The header with the length of the JSON, if binary data follows it.
	 */
	public static final String HEADER_LENGTH = "Inference-Header-Content-Length";

	private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

	// Far more than any name or word of the protocol needs.
	private static final int LONGEST_TEXT = 10_000;

	private static final long TOKENS_BESIDE_DATA = 100_000;

	private final JsonFactory factory;

	private final InferenceProperties properties;

	InferRequestReader(InferenceProperties properties) {
		this.properties = properties;
		this.factory = JsonFactory.builder()
			.streamReadConstraints(StreamReadConstraints.builder()
				.maxNameLength(LONGEST_TEXT)
				.maxStringLength(LONGEST_TEXT)
				.maxTokenCount(TOKENS_BESIDE_DATA + 3L * properties.maxImages() * DatasetSchema.LARGEST_IMAGE)
				.build())
			.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
			.build();
	}

	/**
	 * Reads a request.
	 * @param request a request with a body
	 * @param signature what the model takes and gives
	 * @throws ProblemException if it is no valid request (400) or too large (413)
	 */
	public InferRequest read(HttpServletRequest request, Signature signature) {
		long limit = this.properties.maxRequestBytes().toBytes();
		if (request.getContentLengthLong() > limit) {
			throw tooLarge();
		}
		try {
			return read(new BoundedInputStream(request.getInputStream(), limit, this::tooLarge),
					request.getHeader(HEADER_LENGTH), signature);
		}
		catch (IOException ex) {
			throw Faults.unreadable("The body cannot be read to its end", ex);
		}
	}

	InferRequest read(InputStream body, @Nullable String jsonLength, Signature signature) throws IOException {
		if (jsonLength == null) {
			InferDocument document = document(body, signature, "The body is");
			return new InferRequest(document.id(), document.input().images(null), document.output());
		}
		if (!LENGTH.matcher(jsonLength).matches()) {
			throw Faults.invalid(HEADER_LENGTH, "must be a number of bytes");
		}
		long length = Long.parseLong(jsonLength);
		if (length == 0) {
			return raw(body, signature.image());
		}
		HeadInputStream head = new HeadInputStream(body, length);
		InferDocument document;
		try {
			document = document(head, signature,
					String.format(Locale.ROOT, "The first %d bytes (%s) are", length, HEADER_LENGTH));
		}
		catch (ProblemException ex) {
			throw head.isCut() ? cut(length) : ex;
		}
		if (head.isCut()) {
			throw cut(length);
		}
		float[] images = document.input().images(body);
		if (body.read() >= 0) {
			throw Faults.invalid("", "The body continues after the last tensor");
		}
		return new InferRequest(document.id(), images, document.output());
	}

	private static ProblemException cut(long length) {
		return Faults.invalid(HEADER_LENGTH,
				String.format(Locale.ROOT, "is %d, but the body ends before that", length));
	}

	/**
	 * Reads a body that is one tensor alone, FP32 since that is the model's type, and
	 * wants its answer in kind.
	 */
	private InferRequest raw(InputStream body, Shape shape) throws IOException {
		int image = shape.size() * Float.BYTES;
		byte[] bytes = body.readNBytes(this.properties.maxImages() * image + 1);
		int images = bytes.length / image;
		if (bytes.length > this.properties.maxImages() * image) {
			throw Faults.tooMany(this.properties.maxImages());
		}
		if (images == 0 || bytes.length % image != 0) {
			throw Faults.invalid("",
					String.format(Locale.ROOT,
							"A body without JSON (%s: 0) is FP32 of shape [n, %d, %d, %d], %d bytes for each image",
							HEADER_LENGTH, shape.channels(), shape.height(), shape.width(), image));
		}
		float[] values = BinaryData.read(new ByteArrayInputStream(bytes), InputTensor.NAME, DataType.FP32,
				images * shape.size());
		return new InferRequest(null, values, new RequestedOutput(0, true));
	}

	private InferDocument document(InputStream json, Signature signature, String subject) {
		try (JsonParser parser = this.factory.createParser(ObjectReadContext.empty(), json)) {
			if (parser.nextToken() == null) {
				throw Faults.invalid("", "A body is required: a JSON object");
			}
			InferDocument document = InferDocument.read(new JsonCursor(parser), signature, this.properties.maxImages());
			if (parser.nextToken() != null) {
				throw Faults.invalid("", subject + " more than one JSON value");
			}
			return document;
		}
		catch (JacksonIOException ex) {
			throw Faults.unreadable("The body cannot be read to its end", ex);
		}
		catch (JacksonException ex) {
			TokenStreamLocation place = ex.getLocation();
			throw Faults.unreadable(subject + " not valid JSON" + ((place != null)
					? String.format(Locale.ROOT, ": line %d, column %d", place.getLineNr(), place.getColumnNr()) : ""),
					ex);
		}
	}

	private ProblemException tooLarge() {
		return InferenceProblems.tooLarge("The body is too large", "max-request-bytes",
				this.properties.maxRequestBytes());
	}

}
