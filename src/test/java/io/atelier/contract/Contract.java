package io.atelier.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The committed contract, as the measure of what the service takes and answers.
 */
public final class Contract {

	private static final String NAME = "urn:atelier:contract";

	private static final JsonMapper JSON = new JsonMapper();

	private final JsonNode document;

	private final SchemaRegistry schemas;

	private final Map<PathPattern, String> paths;

	private Contract(String text) {
		this.document = JSON.readTree(text);
		this.schemas = SchemaRegistry.withDefaultDialect(Dialects.getOpenApi31(),
				(registry) -> registry.schemas(Map.of(NAME, text))
					.schemaRegistryConfig(
							SchemaRegistryConfig.builder().formatAssertionsEnabled(true).locale(Locale.ROOT).build()));
		PathPatternParser parser = new PathPatternParser();
		this.paths = new TreeMap<>(
				PathPattern.SPECIFICITY_COMPARATOR.thenComparing(Comparator.comparing(PathPattern::getPatternString)));
		this.document.path("paths").propertyNames().forEach((path) -> this.paths.put(parser.parse(path), path));
	}

	/**
	 * Reads the committed contract.
	 * @return the contract
	 */
	public static Contract committed() {
		try {
			return new Contract(Files.readString(Path.of("openapi", "openapi.json")));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The whole document.
	 * @return OpenAPI 3.1
	 */
	public JsonNode document() {
		return this.document;
	}

	/**
	 * Finds what a request asks for.
	 * @param method of HTTP
	 * @param path of the request, not decoded
	 * @return the operation; empty where the contract has none
	 */
	public Optional<Operation> find(String method, String path) {
		PathContainer container = PathContainer.parsePath(path);
		return this.paths.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().matches(container))
			.findFirst()
			.map((entry) -> "/paths/" + escaped(entry.getValue()) + '/' + method.toLowerCase(Locale.ROOT))
			.filter((pointer) -> !this.document.at(pointer).isMissingNode())
			.map(Operation::new);
	}

	private static String escaped(String step) {
		return step.replace("~", "~0").replace("/", "~1");
	}

	private List<String> faults(String what, String pointer, byte[] json) {
		if (this.document.at(pointer).isMissingNode()) {
			return List.of();
		}
		try {
			Schema schema = this.schemas
				.getSchema(SchemaLocation.of(NAME + '#' + pointer.replace("{", "%7B").replace("}", "%7D")));
			return schema.validate(JSON.readTree(json)).stream().map((error) -> what + ' ' + error).toList();
		}
		catch (JacksonException ex) {
			return List.of(what + " is no JSON: " + ex.getOriginalMessage());
		}
	}

	/**
	 * What a method does under a path.
	 */
	public final class Operation {

		private final String pointer;

		private Operation(String pointer) {
			this.pointer = pointer;
		}

		/**
		 * Whether answers go on for as long as there is something to tell.
		 * @return true for a stream of events
		 */
		public boolean streams() {
			return !document().at(this.pointer + "/responses/200/content").path("text/event-stream").isMissingNode();
		}

		/**
		 * Compares a body that was taken with the contract.
		 * @param type its media type
		 * @param body the whole body
		 * @return what differs
		 */
		public List<String> requestFaults(@Nullable String type, byte[] body) {
			return bodyFaults("request", this.pointer + "/requestBody/content", type, body);
		}

		/**
		 * Compares an answer with the contract.
		 * @param status of HTTP
		 * @param type its media type, null where it has no body
		 * @param body the whole body
		 * @return what differs
		 */
		public List<String> answerFaults(int status, @Nullable String type, byte[] body) {
			String response = this.pointer + "/responses/" + status;
			JsonNode declared = document().at(response);
			if (declared.isMissingNode()) {
				return List.of("status " + status + " is not documented");
			}
			String reference = declared.path("$ref").asString("");
			return (body.length > 0) ? bodyFaults("answer",
					(reference.isEmpty() ? response : reference.substring(1)) + "/content", type, body) : List.of();
		}

		private List<String> bodyFaults(String what, String content, @Nullable String type, byte[] body) {
			MediaType sent = (type != null) ? MediaType.parseMediaType(type) : MediaType.APPLICATION_OCTET_STREAM;
			List<String> declared = new ArrayList<>(document().at(content).propertyNames());
			Optional<String> match = declared.stream()
				.filter((each) -> MediaType.parseMediaType(each)
					.includes(new MediaType(sent.getType(), sent.getSubtype())))
				.findFirst();
			if (match.isEmpty()) {
				return List.of(what + " of type " + sent + " is not documented, only " + declared);
			}
			return sent.getSubtype().endsWith("json")
					? faults(what, content + '/' + escaped(match.get()) + "/schema", body) : List.of();
		}

	}

}
