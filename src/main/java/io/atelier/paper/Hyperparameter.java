package io.atelier.paper;

/**
 * A value that training depends on, and its source.
 *
 * @param value a text or a number
 * @param source where the paper states it, or why it is assumed
 */
public record Hyperparameter(String name, Object value, Origin origin, String source) {

	public Hyperparameter {
		if (!(value instanceof String) && !(value instanceof Number)) {
			throw new IllegalArgumentException("a text or a number, not " + value.getClass());
		}
	}

	static Hyperparameter stated(String name, Object value, String where) {
		return new Hyperparameter(name, value, Origin.STATED, where);
	}

	static Hyperparameter assumed(String name, Object value, String why) {
		return new Hyperparameter(name, value, Origin.ASSUMED, why);
	}

	public enum Origin {

		STATED,

		/**
		 * The paper does not state the value; it is the most likely one given the paper's
		 * results or Keras' defaults.
		 */
		ASSUMED

	}

}
