package io.atelier.study.comparison.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import io.atelier.evaluation.statistics.Interval;
import io.atelier.evaluation.statistics.WilsonInterval;
import io.atelier.study.CellReport;
import io.atelier.study.ClaimReport.ClaimVerdict;
import io.atelier.study.Measure;
import io.atelier.study.comparison.measure.Wording;

/**
 * Claims an order of the three best optimizers. Differences this small must exceed both
 * the sampling of the images and the variation between seeds.
 */
record BestOptimizersClaim() implements TrainingClaim {

	@Override
	public String id() {
		return "best-optimizers-ranked";
	}

	@Override
	public String statement() {
		return "The best optimizers by final validation accuracy are Nadam (0.9371), Adam (0.9367), RMSprop (0.9352).";
	}

	@Override
	public String paper() {
		Interval adam = WilsonInterval.of(9367, 10_000);
		return "On 10,000 images the 95 %% interval of 0.9367 is %s to %s, which holds all three."
			.formatted(Wording.number(adam.low()), Wording.number(adam.high()));
	}

	@Override
	public List<Setup> setups() {
		return Setup.hybrids(List.of("nadam", "adam", "rmsprop"));
	}

	@Override
	public List<Measure> measures() {
		return List.of(Measure.TEST_ACCURACY);
	}

	@Override
	public Finding weigh(List<CellReport> cells, Findings findings) {
		Contest contest = new Contest(Measure.TEST_ACCURACY);
		List<String> open = new ArrayList<>();
		List<String> reversed = new ArrayList<>();
		for (int i = 0; i < cells.size(); i++) {
			for (CellReport second : cells.subList(i + 1, cells.size())) {
				CellReport first = cells.get(i);
				boolean separated = findings.separated(first, second);
				if (separated && contest.wins(second, first)) {
					reversed.add("%s before %s".formatted(name(second), name(first)));
				}
				else if (!separated || !contest.wins(first, second)) {
					open.add("%s and %s".formatted(name(first), name(second)));
				}
			}
		}
		String numbers = "Test accuracy: %s.".formatted(cells.stream()
			.map((cell) -> "%s %s".formatted(name(cell), contest.text(cell)))
			.collect(Collectors.joining(", ")));
		if (!reversed.isEmpty()) {
			return new Finding(ClaimVerdict.CONTRADICTED,
					"%s Told apart the other way: %s.".formatted(numbers, String.join(", ", reversed)));
		}
		return open.isEmpty() ? new Finding(ClaimVerdict.SUPPORTED, numbers + " All are told apart.")
				: Finding.cannotBeTold("%s Nothing separates %s.".formatted(numbers, String.join(", ", open)));
	}

	private static String name(CellReport cell) {
		return cell.cell().recipe().optimizer().id();
	}

}
