package io.atelier.platform.request;

import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.atelier.platform.ProblemException;
import io.atelier.platform.ProblemType;

/**
 * Reads a body as strict JSON, limited to the size of valid requests.
 */
final class JsonBody {

	// Bytes.
	static final int LARGEST = 65_536;

	private static final JsonMapper MAPPER = JsonMapper
		.builder(JsonFactory.builder()
			.streamReadConstraints(StreamReadConstraints.builder()
				.maxDocumentLength(LARGEST)
				.maxNestingDepth(32)
				.maxNumberLength(400)
				.build())
			.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.build())
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	private JsonBody() {
	}

	static JsonNode read(InputStream body) {
		try {
			JsonNode node = MAPPER.readTree(body);
			if (node.isMissingNode()) {
				throw new ProblemException(ProblemType.UNREADABLE_BODY, "A body is required: a JSON object");
			}
			return node;
		}
		catch (StreamConstraintsException ex) {
			throw new ProblemException(ProblemType.PAYLOAD_TOO_LARGE,
					"The body is longer or more deeply nested than any valid one", Map.of(), ex);
		}
		catch (StreamReadException ex) {
			String reason = Objects.requireNonNullElse(ex.getOriginalMessage(), "");
			String detail = reason.startsWith("Duplicate") ? "The body contains a field twice"
					: "The body is not valid JSON";
			throw new ProblemException(ProblemType.UNREADABLE_BODY, String.format(Locale.ROOT,
					"%s at line %d, column %d", detail, ex.getLocation().getLineNr(), ex.getLocation().getColumnNr()),
					Map.of(), ex);
		}
		catch (JacksonException ex) {
			throw new ProblemException(ProblemType.UNREADABLE_BODY, "The body cannot be read as JSON", Map.of(), ex);
		}
	}

}
