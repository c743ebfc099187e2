package io.atelier.model.manifest;

import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes manifests and reads them. It has a mapper of its own, so that what is stored
 * does not depend on how answers are written.
 */
public final class ManifestFormat {

	private static final JsonMapper mapper = JsonMapper.builder()
		.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
		.enable(SerializationFeature.INDENT_OUTPUT)
		.defaultPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))
		.build();

	private ManifestFormat() {
	}

	/**
	 * Writes a manifest.
	 * @param manifest what is known of a model
	 * @return JSON, the same for equal manifests
	 */
	public static String write(Manifest manifest) {
		return mapper.writeValueAsString(manifest);
	}

	/**
	 * Reads a manifest.
	 * @param json what {@link #write(Manifest)} gave
	 * @return the manifest
	 * @throws IllegalArgumentException if it is none
	 */
	public static Manifest read(String json) {
		try {
			return mapper.readValue(json, Manifest.class);
		}
		catch (JacksonException ex) {
			throw new IllegalArgumentException("not a manifest", ex);
		}
	}

}
