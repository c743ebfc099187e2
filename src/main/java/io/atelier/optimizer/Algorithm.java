package io.atelier.optimizer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that there is to say of an optimizer. A new one is a subclass that
 * {@code META-INF/services} names.
 */
public abstract class Algorithm {

	private final String id;

	private final String name;

	private final List<Setting> settings;

	private final List<String> step;

	private final String citation;

	/**
	 * Describes an algorithm.
	 * @param id its name in requests
	 * @param name its published name
	 * @param settings its hyperparameters, {@link Setting#learningRate} first
	 * @param step one step, line by line: p parameters, g gradient, t step from 1, lr
	 * learning rate
	 * @param citation where it was published
	 */
	protected Algorithm(String id, String name, List<Setting> settings, List<String> step, String citation) {
		this.id = id;
		this.name = name;
		this.settings = List.copyOf(settings);
		this.step = List.copyOf(step);
		this.citation = citation;
	}

	public final String id() {
		return this.id;
	}

	public final String name() {
		return this.name;
	}

	public final List<Setting> settings() {
		return this.settings;
	}

	public final List<String> step() {
		return this.step;
	}

	public final String citation() {
		return this.citation;
	}

	/**
	 * The optimizer that this is unless a request says otherwise.
	 * @return the algorithm at its defaults
	 */
	public final Optimizer atDefaults() {
		Map<String, Double> values = new LinkedHashMap<>();
		this.settings.forEach((setting) -> values.put(setting.name(), setting.standard()));
		return new Optimizer(this, values);
	}

	/**
	 * Makes a rule that changes parameters.
	 * @param optimizer this algorithm with the values of its settings
	 * @return a rule at its first update
	 */
	protected abstract UpdateRule rule(Optimizer optimizer);

	@Override
	public String toString() {
		return this.id;
	}

}
