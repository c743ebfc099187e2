package io.atelier.platform.request;

import org.jspecify.annotations.Nullable;

/**
 * A member of a request. If its allowed values depend on the rest of the request, it is
 * read {@link #among} fewer values than the API describes.
 *
 * @param required if true, requests without it are refused
 * @param description meaning, for the API description
 * @param example one of its values, as in JSON
 * @param defaultValue the default, as in JSON; null if it depends on other members
 */
public record Member<T>(String name, boolean required, Values<T> values, String description, Object example,
		@Nullable Object defaultValue) {

	public static <T> Member<T> required(String name, Values<T> values, String description, Object example) {
		return new Member<>(name, true, values, description, example, null);
	}

	public static <T> Member<T> optional(String name, Values<T> values, String description, Object example) {
		return new Member<>(name, false, values, description, example, null);
	}

	public Member<T> asRequired() {
		return new Member<>(this.name, true, this.values, this.description, this.example, this.defaultValue);
	}

	public Member<T> withDefault(Object defaultValue) {
		return new Member<>(this.name, this.required, this.values, this.description, this.example, defaultValue);
	}

	public Member<T> among(Values<T> values) {
		return new Member<>(this.name, this.required, values, this.description, this.example, this.defaultValue);
	}

	public Member<T> described(String description, Object example) {
		return new Member<>(this.name, this.required, this.values, description, example, this.defaultValue);
	}

}
