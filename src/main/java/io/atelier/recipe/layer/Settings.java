package io.atelier.recipe.layer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Names and values in insertion order, so equal layers are written alike.
 */
final class Settings {

	private final Map<String, Object> values = new LinkedHashMap<>();

	Settings with(String name, Object value) {
		this.values.put(name, value);
		return this;
	}

	Map<String, Object> toMap() {
		return Collections.unmodifiableMap(this.values);
	}

}
