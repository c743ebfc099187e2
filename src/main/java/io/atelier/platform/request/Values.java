package io.atelier.platform.request;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import io.atelier.platform.NumberRange;

/**
 * The values that a member may have: how they are read, refused and described. The API
 * description lists the values of {@link #oneOf}, but not those of {@link #named}, which
 * may change. A list contains no value twice; an empty one counts as absent. Violations
 * within an object are reported with the rest of the request.
 */
public final class Values<T> {

	private final Reading<T> reading;

	private final Description description;

	private final List<String> allowed;

	private final String missing;

	private Values(Reading<T> reading, Description description, List<String> allowed, String missing) {
		this.reading = reading;
		this.description = description;
		this.allowed = List.copyOf(allowed);
		this.missing = missing;
	}

	private Values(Reading<T> reading, Description description, List<String> allowed) {
		this(reading, description, allowed, "is required");
	}

	public static <T> Values<T> oneOf(List<T> values, Function<T, String> id) {
		return choice(values, id, (schemas) -> {
			Schema<Object> schema = schema("string", null);
			values.forEach((value) -> schema.addEnumItemObject(id.apply(value)));
			return schema;
		});
	}

	public static <T> Values<T> named(List<T> values, Function<T, String> id) {
		return choice(values, id, (schemas) -> schema("string", null));
	}

	public static Values<String> named(List<String> names) {
		return named(names, Function.identity());
	}

	public static Values<String> text(Pattern form, String refusal, String missing) {
		return new Values<>((node, place) -> {
			if (!node.isString()) {
				return place.refuse("must be a string", List.of());
			}
			return form.matcher(node.stringValue()).matches() ? Optional.of(node.stringValue())
					: place.refuse(refusal, List.of());
		}, (schemas) -> schema("string", null), List.of(), missing);
	}

	public static Values<Integer> integers(int least, int most) {
		return whole(least, most, (schemas) -> {
			Schema<?> schema = schema("integer", "int32");
			schema.setMinimum(BigDecimal.valueOf(least));
			schema.setMaximum((most < Integer.MAX_VALUE) ? BigDecimal.valueOf(most) : null);
			return schema;
		}, Math::toIntExact);
	}

	public static Values<Long> wholeNumbers() {
		return whole(Long.MIN_VALUE, Long.MAX_VALUE, (schemas) -> schema("integer", "int64"), Long::valueOf);
	}

	public static Values<Double> numbers(NumberRange range) {
		List<String> allowed = List.of(range.toString());
		return new Values<>((node, place) -> {
			if (!node.isNumber()) {
				return place.refuse("must be a number", allowed);
			}
			double value = node.isFloatingPointNumber() ? Double.parseDouble(node.asString())
					: node.bigIntegerValue().doubleValue();
			return range.contains(value) ? Optional.of(value)
					: place.refuse("%s is out of range".formatted(Place.shortened(node.asString())), allowed);
		}, (schemas) -> schema("number", "double"), allowed);
	}

	public static <T> Values<List<T>> listOf(Values<T> elements, int most) {
		return new Values<>((node, place) -> {
			if (!node.isArray() || node.size() > most || node.valueStream().anyMatch(JsonNode::isNull)) {
				return place.refuse("must be a list", List.of(String.format(Locale.ROOT, "1 to %d values", most)));
			}
			List<T> values = new ArrayList<>();
			for (int i = 0; i < node.size(); i++) {
				elements.read(node.get(i), place.element(i)).ifPresent(values::add);
			}
			if (new LinkedHashSet<>(values).size() < values.size()) {
				place.refuse("contains a value more than once", List.of());
			}
			return node.isEmpty() ? Optional.empty() : Optional.of(values);
		}, (schemas) -> schema("array", null).items(elements.describe(schemas)), elements.allowed);
	}

	public static <T> Values<T> object(RequestForm form, Function<JsonRequest, Optional<T>> read) {
		return new Values<>((node, place) -> node.isObject() ? read.apply(place.object(node))
				: place.refuse("must be an object", List.of()), form::describe, List.of());
	}

	public static <T> Values<T> either(Predicate<JsonNode> isFirst, Values<T> first, Values<T> second) {
		return new Values<>(
				(node, place) -> (node.isArray() && node.isEmpty()) ? Optional.empty()
						: (isFirst.test(node) ? first : second).read(node, place),
				(schemas) -> new Schema<>(), second.allowed);
	}

	public <R> Values<R> map(Function<T, R> function) {
		return new Values<>((node, place) -> read(node, place).map(function), this.description, this.allowed,
				this.missing);
	}

	/**
	 * The same values, described by a named schema.
	 * @param example one of them, as in JSON
	 * @param alternatives the choices of the schema
	 */
	public Values<T> described(String name, Object example, List<Values<?>> alternatives) {
		return new Values<>(this.reading, (schemas) -> {
			Schema<Object> choice = new Schema<>();
			choice.setExample(example);
			alternatives.forEach((each) -> choice.addOneOfItem(each.describe(schemas)));
			schemas.accept(name, choice);
			return new Schema<>().$ref(name);
		}, this.allowed, this.missing);
	}

	Schema<?> describe(BiConsumer<String, Schema<?>> schemas) {
		return this.description.add(schemas);
	}

	Optional<T> read(JsonNode node, Place place) {
		return this.reading.read(node, place);
	}

	List<String> allowed() {
		return this.allowed;
	}

	String missing() {
		return this.missing;
	}

	private static <T> Values<T> choice(List<T> values, Function<T, String> id, Description description) {
		List<String> allowed = values.stream().map(id).toList();
		return new Values<>((node, place) -> {
			if (!node.isString()) {
				return place.refuse("must be a string", allowed);
			}
			int index = allowed.indexOf(node.stringValue());
			return (index >= 0) ? Optional.of(values.get(index))
					: place.refuse("'%s' is not known".formatted(Place.shortened(node.stringValue())), allowed);
		}, description, allowed);
	}

	private static <T> Values<T> whole(long least, long most, Description description, LongFunction<T> narrow) {
		List<String> allowed = List.of(String.format(Locale.ROOT, "%d to %d", least, most));
		return new Values<>((node, place) -> {
			if (!node.isIntegralNumber()) {
				return place.refuse("must be a whole number", allowed);
			}
			BigInteger value = node.bigIntegerValue();
			if (value.compareTo(BigInteger.valueOf(least)) < 0 || value.compareTo(BigInteger.valueOf(most)) > 0) {
				return place.refuse("%s is out of range".formatted(Place.shortened(value.toString())), allowed);
			}
			return Optional.of(narrow.apply(value.longValueExact()));
		}, description, allowed);
	}

	private static Schema<Object> schema(String type, @Nullable String format) {
		Schema<Object> schema = new Schema<>();
		schema.setTypes(new LinkedHashSet<>(List.of(type)));
		schema.setFormat(format);
		return schema;
	}

	private interface Reading<T> {

		Optional<T> read(JsonNode node, Place place);

	}

	// Creates a schema, and adds those that it refers to.
	private interface Description {

		Schema<?> add(BiConsumer<String, Schema<?>> schemas);

	}

}
