package io.atelier.platform.web.failure;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

import io.atelier.platform.FieldViolation;

/**
 * Describes the expected value, in words without Java terms.
 */
final class Expectations {

	private static final Set<Class<?>> WHOLE = Set.of(Byte.class, Short.class, Integer.class, Long.class,
			BigInteger.class);

	private Expectations() {
	}

	static FieldViolation violation(String field, @Nullable Object value, @Nullable Class<?> expected) {
		String given = (value != null) ? "'%s' is not ".formatted(value) : "is not ";
		if (expected == null) {
			return new FieldViolation(field, (value != null) ? "'%s' is invalid".formatted(value) : "is invalid");
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
		return (type == UUID.class) ? "a UUID" : "a value of the right format";
	}

}
