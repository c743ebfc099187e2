package io.atelier.platform.request;

import java.util.List;
import java.util.Set;

import io.swagger.v3.oas.models.media.Schema;

public final class NullableSchema {

	private static final String NULL = "null";

	private NullableSchema() {
	}

	/**
	 * Allows null for a member.
	 * @param property the schema of the member; may be changed
	 * @return the same schema, or its replacement
	 */
	@SuppressWarnings({ "rawtypes", "unchecked" })
	public static Schema<?> of(Schema property) {
		if (property.get$ref() == null) {
			if (property.getTypes() != null) {
				property.getTypes().add(NULL);
			}
			if (property.getEnum() != null && !property.getEnum().contains(null)) {
				property.getEnum().add(null);
			}
			return property;
		}
		Schema<?> choice = new Schema<>();
		choice.setDescription(property.getDescription());
		choice.setOneOf(List.of(new Schema<>().$ref(property.get$ref()), new Schema<>().types(Set.of(NULL))));
		return choice;
	}

}
