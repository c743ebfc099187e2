package io.atelier.optimizer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Describes an optimization algorithm. To add one, write a subclass and list it in
 * {@code META-INF/services}.
 */
public abstract class Algorithm {

	private final String id;

	private final String name;

	private final List<Setting> settings;

	private final List<String> step;

	private final String citation;

	/**
	 * Creates the description.
	 * @param id name in requests
	 * @param settings hyperparameters, {@link Setting#learningRate} first
	 * @param step the equations of one step, line by line: p parameters, g gradient, t
	 * step from 1, lr learning rate
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

	public final Optimizer atDefaults() {
		Map<String, Double> values = new LinkedHashMap<>();
		this.settings.forEach((setting) -> values.put(setting.name(), setting.defaultValue()));
		return new Optimizer(this, values);
	}

	protected abstract UpdateRule rule(Optimizer optimizer);

	@Override
	public String toString() {
		return this.id;
	}

}
