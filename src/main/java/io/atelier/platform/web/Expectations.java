package io.atelier.platform.web;

import java.math.BigInteger;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

import io.atelier.platform.FieldViolation;

/**
 * Says what a value should have been, in words that need no Java.
 */
final class Expectations {

	private static final Set<Class<?>> WHOLE = Set.of(Byte.class, Short.class, Integer.class, Long.class,
			BigInteger.class);

	private Expectations() {
	}

	static FieldViolation violation(String field, @Nullable Object value, @Nullable Class<?> expected) {
		String given = (value != null) ? "'%s' is not ".formatted(value) : "is not ";
		if (expected == null) {
			return new FieldViolation(field, (value != null) ? "'%s' cannot be taken".formatted(value) : "is invalid");
		}
		if (expected.isEnum()) {
			return new FieldViolation(field, given + "one of the allowed values", constants(expected));
		}
		return new FieldViolation(field, given + name(ClassUtils.resolvePrimitiveIfNecessary(expected)));
	}

	private static List<String> constants(Class<?> type) {
		return Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
	}

	private static String name(Class<?> type) {
		if (WHOLE.contains(type)) {
			return "a whole number in range";
		}
		if (Number.class.isAssignableFrom(type)) {
			return "a number";
		}
		if (type == Boolean.class) {
			return "true or false";
		}
		if (type == UUID.class) {
			return "a UUID";
		}
		if (CharSequence.class.isAssignableFrom(type)) {
			return "a text";
		}
		if (Temporal.class.isAssignableFrom(type)) {
			return "a time in ISO 8601";
		}
		return (type.isArray() || Collection.class.isAssignableFrom(type)) ? "a list" : "an object of the right form";
	}

}
