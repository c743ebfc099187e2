package io.atelier.paper;

/**
 * One value that a network's training depends on, and why it is what it is.
 *
 * @param name what it is called in requests and answers, for example
 * {@code batchNormalization.momentum}
 * @param value a text or a number
 * @param origin whether the paper states it
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

	/**
	 * Whether the paper says it.
	 */
	public enum Origin {

		/**
		 * The paper states the value.
		 */
		STATED,

		/**
		 * The paper leaves it open; the value is the likeliest by its numbers or by
		 * Keras' defaults.
		 */
		ASSUMED

	}

}
