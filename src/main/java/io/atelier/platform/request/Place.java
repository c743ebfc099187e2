package io.atelier.platform.request;

import java.util.List;
import java.util.Optional;

import tools.jackson.databind.JsonNode;

/**
 * The position of a value.
 *
 * @param name its name in the request, with the index if it is in a list
 */
record Place(JsonRequest request, String name) {

	<T> Optional<T> refuse(String message, List<String> allowed) {
		this.request.violation(this.name, message, allowed);
		return Optional.empty();
	}

	Place element(int index) {
		return new Place(this.request, this.name + '.' + index);
	}

	JsonRequest object(JsonNode members) {
		return this.request.within(this.name, members);
	}

	static String shortened(String text) {
		return (text.length() <= 64) ? text : text.substring(0, 64) + "...";
	}

}
