package io.atelier.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An operation that the contract has.
 *
 * @param method of HTTP
 * @param path with its variables in braces
 * @param document the contract, which its references point into
 * @param description what the contract says of it
 */
record ContractOperation(String method, String path, JsonNode document, JsonNode description) {

	static List<ContractOperation> all(JsonNode document) {
		List<ContractOperation> operations = new ArrayList<>();
		document.path("paths")
			.forEachEntry((path, methods) -> methods.forEachEntry((method, description) -> operations
				.add(new ContractOperation(method.toUpperCase(Locale.ROOT), path, document, description))));
		return operations;
	}

	String id() {
		return this.description.path("operationId").asString();
	}

	/**
	 * What is asked for in a place.
	 * @param place {@code path}, {@code query} or {@code header}
	 * @return descriptions of parameters
	 */
	List<JsonNode> parameters(String place) {
		return this.description.path("parameters")
			.valueStream()
			.filter((parameter) -> parameter.path("in").asString().equals(place))
			.toList();
	}

	/**
	 * The types that a body may be of.
	 * @return none where there is no body
	 */
	List<String> bodyTypes() {
		return List.copyOf(this.description.at("/requestBody/content").propertyNames());
	}

	/**
	 * Bodies that are to be taken: the examples, or one made of those of the members.
	 * @return at least one object
	 */
	List<JsonNode> examples() {
		JsonNode content = this.description.at("/requestBody/content/application~1json");
		List<JsonNode> examples = new ArrayList<>(
				content.path("examples").valueStream().map((example) -> example.path("value")).toList());
		if (examples.isEmpty()) {
			JsonNode schema = content.path("schema");
			String reference = schema.path("$ref").asString("");
			examples.add(example(reference.isEmpty() ? schema : this.document.at(reference.substring(1))));
		}
		return examples;
	}

	private static JsonNode example(JsonNode schema) {
		ObjectNode object = JsonNodeFactory.instance.objectNode();
		schema.path("properties").forEachEntry((name, property) -> {
			if (property.has("example")) {
				object.set(name, property.get("example"));
			}
		});
		return object;
	}

}
