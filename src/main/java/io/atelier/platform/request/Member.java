package io.atelier.platform.request;

import org.jspecify.annotations.Nullable;

/**
 * A member of a request. What can be taken may depend on the rest of the request: then it
 * is read {@link #among} fewer values than it is described with.
 *
 * @param <T> the type of its values
 * @param name its name
 * @param required whether a request without it is refused
 * @param values what it may be
 * @param description what it means, for the API's description
 * @param example one of its values, as in JSON
 * @param standard the value where it is not given, as in JSON; null where that depends on
 * others
 */
public record Member<T>(String name, boolean required, Values<T> values, String description, Object example,
		@Nullable Object standard) {

	public static <T> Member<T> required(String name, Values<T> values, String description, Object example) {
		return new Member<>(name, true, values, description, example, null);
	}

	public static <T> Member<T> optional(String name, Values<T> values, String description, Object example) {
		return new Member<>(name, false, values, description, example, null);
	}

	public Member<T> asRequired() {
		return new Member<>(this.name, true, this.values, this.description, this.example, this.standard);
	}

	public Member<T> withStandard(Object standard) {
		return new Member<>(this.name, this.required, this.values, this.description, this.example, standard);
	}

	public Member<T> among(Values<T> values) {
		return new Member<>(this.name, this.required, values, this.description, this.example, this.standard);
	}

	public Member<T> described(String description, Object example) {
		return new Member<>(this.name, this.required, this.values, description, example, this.standard);
	}

}
