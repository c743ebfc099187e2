package io.atelier.platform.request;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The members of a request. The API description contains each bean of this type under its
 * name.
 *
 * @param description null if the members say enough
 * @param members in the order of the description
 */
public record RequestForm(String name, @Nullable String description, List<Member<?>> members) {

	public RequestForm {
		members = List.copyOf(members);
	}

	/**
	 * Adds the schema of this form, and of forms that it refers to.
	 * @param schemas receives schemas by name
	 * @return a reference to the schema of this form
	 */
	public Schema<?> describe(BiConsumer<String, Schema<?>> schemas) {
		Schema<?> form = new Schema<>().types(Set.of("object")).description(this.description);
		for (Member<?> member : this.members) {
			Schema<?> property = member.values().describe(schemas);
			property.setDescription(member.description());
			if (property.get$ref() == null) {
				property.setExample(member.example());
				if (member.defaultValue() != null) {
					// A null default would also be described.
					property.setDefault(member.defaultValue());
				}
			}
			form.addProperty(member.name(), member.required() ? property : NullableSchema.of(property));
			if (member.required()) {
				form.addRequiredItem(member.name());
			}
		}
		schemas.accept(this.name, form);
		return new Schema<>().$ref(this.name);
	}

}
