package io.atelier.bench;

import java.util.Collections;
import java.util.List;

/**
 * How many times as fast as a peer we are.
 *
 * @param values one for each round in which both have a value, at least one
 */
record Ratios(String peer, List<Double> values) {

	Ratios {
		values = List.copyOf(values);
	}

	double median() {
		return Medians.of(this.values);
	}

	double least() {
		return Collections.min(this.values);
	}

	double greatest() {
		return Collections.max(this.values);
	}

	Line addTo(Line line, String prefix) {
		return line.with(prefix + "pairs", this.values.size())
			.with(prefix + "ratio", median())
			.with(prefix + "ratio_min", least())
			.with(prefix + "ratio_max", greatest())
			.with(prefix + "ratios", this.values.stream().map(Line::round).toList());
	}

}
