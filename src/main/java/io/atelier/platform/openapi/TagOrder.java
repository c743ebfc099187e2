package io.atelier.platform.openapi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.tags.Tag;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/**
 * Sorts the groups of operations in the order in which a newcomer needs them.
 */
final class TagOrder implements GlobalOpenApiCustomizer {

	private static final List<String> ORDER = List.of("Catalogue", "Data sets", "Jobs", "Reports", "Models",
			"Predictions", "Open Inference Protocol", "Studies");

	@Override
	public void customise(OpenAPI api) {
		if (api.getPaths() == null) {
			return;
		}
		Map<String, Tag> tags = new TreeMap<>();
		api.getPaths()
			.values()
			.forEach((path) -> path.readOperations().forEach((operation) -> addTags(operation, tags)));
		if (api.getTags() != null) {
			api.getTags().forEach((tag) -> tags.put(tag.getName(), tag));
		}
		List<Tag> sorted = new ArrayList<>(tags.values());
		sorted.sort(Comparator.comparingInt((tag) -> position(tag.getName())));
		api.setTags(sorted);
	}

	private static void addTags(Operation operation, Map<String, Tag> tags) {
		if (operation.getTags() != null) {
			operation.getTags().forEach((name) -> tags.putIfAbsent(name, new Tag().name(name)));
		}
	}

	private static int position(String name) {
		int position = ORDER.indexOf(name);
		return (position < 0) ? ORDER.size() : position;
	}

}
