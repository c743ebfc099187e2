package io.atelier.platform.request;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a request may hold. A bean of this type is described in the API under its name.
 *
 * @param name the name of its schema
 * @param description what it asks for; null where its members say enough
 * @param members in the order in which they are described
 */
public record RequestForm(String name, @Nullable String description, List<Member<?>> members) {

	public RequestForm {
		members = List.copyOf(members);
	}

	/**
	 * Describes this form, and those that it refers to.
	 * @param schemas takes schemas by their names
	 * @return a reference to this form's
	 */
	public Schema<?> describe(BiConsumer<String, Schema<?>> schemas) {
		Schema<?> form = new Schema<>().types(Set.of("object")).description(this.description);
		for (Member<?> member : this.members) {
			Schema<?> property = member.values().describe(schemas);
			property.setDescription(member.description());
			if (property.get$ref() == null) {
				property.setExample(member.example());
				if (member.standard() != null) {
					// Null would be described as a default, too.
					property.setDefault(member.standard());
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
