package io.atelier.study.comparison.claim;

import java.util.ArrayList;
import java.util.List;

import io.atelier.study.CellReport;
import io.atelier.study.Measure;

/**
 * A statement about training results. The verdict stays open if a study lacks one of the
 * networks or trains differently from the paper.
 */
sealed interface TrainingClaim extends Claim
		permits ModelTwoClaim, OverfittingClaim, SuperlativeClaim, BestOptimizersClaim {

	List<Setup> setups();

	List<Measure> measures();

	/**
	 * Compares the results, one cell per setup in the same order, regardless of the
	 * protocol.
	 */
	Finding weigh(List<CellReport> cells, Findings findings);

	@Override
	default Finding check(Findings findings) {
		List<CellReport> cells = new ArrayList<>();
		List<String> absent = new ArrayList<>();
		List<String> unfinished = new ArrayList<>();
		for (Setup setup : setups()) {
			findings.cell(setup).ifPresentOrElse((cell) -> {
				cells.add(cell);
				if (measures().stream().anyMatch((measure) -> cell.measure(measure).ours().isEmpty())) {
					unfinished.add(setup.toString());
				}
			}, () -> absent.add(setup.toString()));
		}
		if (!absent.isEmpty()) {
			return Finding.cannotBeTold("The study has no cell of %s.".formatted(String.join(", ", absent)));
		}
		if (!unfinished.isEmpty()) {
			return Finding.cannotBeTold("No run of %s has finished.".formatted(String.join(", ", unfinished)));
		}
		return onlyByProtocol(weigh(cells, findings), cells);
	}

	private static Finding onlyByProtocol(Finding finding, List<CellReport> cells) {
		List<String> departures = cells.stream().flatMap((cell) -> cell.departures().stream()).distinct().toList();
		return departures.isEmpty() ? finding
				: Finding.cannotBeTold("%s The cells depart from the paper's protocol: %s."
					.formatted(finding.evidence(), String.join("; ", departures)));
	}

}
