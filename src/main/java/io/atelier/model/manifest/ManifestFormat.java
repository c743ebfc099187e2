package io.atelier.model.manifest;

import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads and writes manifests. It has its own mapper, so that stored manifests do not
 * depend on the format of responses.
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
	 * Equal manifests give equal text.
	 */
	public static String write(Manifest manifest) {
		return mapper.writeValueAsString(manifest);
	}

	/**
	 * Fails with {@link IllegalArgumentException} if the JSON is not a manifest.
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
