package io.atelier.inference.photo;

import java.util.ArrayList;
import java.util.List;

/**
 * What was done to an image before a network saw it, in order, with reasons not to trust
 * the answer.
 */
public record Preparation(Fit fit, boolean inverted, List<Step> steps, List<Warning> warnings) {

	public Preparation {
		steps = List.copyOf(steps);
		warnings = List.copyOf(warnings);
	}

	public Preparation with(Warning warning) {
		List<Warning> more = new ArrayList<>(this.warnings);
		more.add(warning);
		return new Preparation(this.fit, this.inverted, this.steps, more);
	}

}
