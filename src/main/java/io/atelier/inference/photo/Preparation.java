package io.atelier.inference.photo;

import java.util.ArrayList;
import java.util.List;

/**
 * What was done to an image before a network saw it.
 *
 * @param fit whether it was prepared like a photo, or used as it is
 * @param inverted whether dark and light were exchanged
 * @param steps what was done, in order
 * @param warnings why the answer should not be trusted; none where it may be
 */
public record Preparation(Fit fit, boolean inverted, List<Step> steps, List<Warning> warnings) {

	public Preparation {
		steps = List.copyOf(steps);
		warnings = List.copyOf(warnings);
	}

	/**
	 * The same with one more warning.
	 * @param warning why the answer should not be trusted
	 * @return a copy
	 */
	public Preparation with(Warning warning) {
		List<Warning> more = new ArrayList<>(this.warnings);
		more.add(warning);
		return new Preparation(this.fit, this.inverted, this.steps, more);
	}

}
