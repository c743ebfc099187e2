package io.atelier.platform.openapi;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;
import org.springframework.data.web.PagedModel;

import io.atelier.platform.request.NullableSchema;

/**
 * Describes records as they are written: every member is required unless it is omitted
 * when empty, and members annotated as nullable may be null. All members of pages are
 * required too. Swagger's own converter ignores type annotations.
 */
final class RecordSchemas implements ModelConverter {

	private static final Pattern WORDS = Pattern.compile("[a-z]+([|][a-z]+)+");

	@Override
	public @Nullable Schema<?> resolve(AnnotatedType type, ModelConverterContext context,
			Iterator<ModelConverter> chain) {
		Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
		Class<?> described = rawClass(type);
		if (schema != null && described != null && described.isRecord()) {
			complete(model(schema, context), described);
		}
		if (schema != null && described == PagedModel.class) {
			Schema<?> page = model(schema, context);
			page.setRequired(List.copyOf(page.getProperties().keySet()));
		}
		return schema;
	}

	private static @Nullable Class<?> rawClass(AnnotatedType type) {
		return (type.getType() != null) ? Json.mapper().constructType(type.getType()).getRawClass() : null;
	}

	private static Schema<?> model(Schema<?> schema, ModelConverterContext context) {
		String reference = schema.get$ref();
		return (reference != null)
				? context.getDefinedModels().getOrDefault(reference.substring(reference.lastIndexOf('/') + 1), schema)
				: schema;
	}

	@SuppressWarnings("rawtypes")
	private static void complete(Schema<?> model, Class<?> described) {
		Map<String, Schema> properties = model.getProperties();
		if (properties == null) {
			return;
		}
		for (RecordComponent component : described.getRecordComponents()) {
			String name = name(component);
			Schema<?> property = properties.get(name);
			if (property != null) {
				enumerate(property);
			}
			if (property == null || isLeftOut(component) || mode(component) == RequiredMode.NOT_REQUIRED) {
				continue;
			}
			if (isNullable(component) && mode(component) != RequiredMode.REQUIRED) {
				properties.put(name, NullableSchema.of(property));
			}
			else if (model.getRequired() == null || !model.getRequired().contains(name)) {
				model.addRequiredItem(name);
			}
		}
	}

	// Annotations within a record header can describe a choice of words only as a
	// pattern.
	@SuppressWarnings({ "rawtypes", "unchecked" })
	private static void enumerate(Schema property) {
		String pattern = property.getPattern();
		if (pattern != null && WORDS.matcher(pattern).matches()) {
			property.setPattern(null);
			property.setEnum(new ArrayList<>(List.of(pattern.split("[|]"))));
		}
	}

	private static String name(RecordComponent component) {
		io.swagger.v3.oas.annotations.media.Schema described = description(component);
		JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
		if (renamed != null) {
			return renamed.value();
		}
		return (described != null && !described.name().isEmpty()) ? described.name() : component.getName();
	}

	private static RequiredMode mode(RecordComponent component) {
		io.swagger.v3.oas.annotations.media.Schema described = description(component);
		return (described != null) ? described.requiredMode() : RequiredMode.AUTO;
	}

	private static boolean isNullable(RecordComponent component) {
		io.swagger.v3.oas.annotations.media.Schema described = description(component);
		return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
				|| (described != null && described.nullable());
	}

	private static boolean isLeftOut(RecordComponent component) {
		return component.getAccessor().isAnnotationPresent(JsonInclude.class)
				|| (component.getDeclaringRecord().isAnnotationPresent(JsonInclude.class) && isNullable(component));
	}

	private static io.swagger.v3.oas.annotations.media.@Nullable Schema description(RecordComponent component) {
		return component.getAccessor().getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
	}

}
