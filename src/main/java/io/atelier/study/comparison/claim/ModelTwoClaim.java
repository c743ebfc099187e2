package io.atelier.study.comparison.claim;

import java.util.List;

import io.atelier.study.CellReport;
import io.atelier.study.ClaimReport.ClaimVerdict;
import io.atelier.study.Measure;

/**
 * Claims that dropout improves the perceptron. A difference this small must exceed both
 * the sampling of the images and the variation between seeds.
 */
record ModelTwoClaim() implements TrainingClaim {

	@Override
	public String id() {
		return "model-2-better-than-model-1";
	}

	@Override
	public String statement() {
		return "Model 2 is slightly better than Model 1.";
	}

	@Override
	public String paper() {
		return "Table 1: test accuracy 0.8775 of Model 2 is below 0.8789 of Model 1, by less than one seed's spread.";
	}

	@Override
	public List<Setup> setups() {
		return List.of(new Setup("mlp", "adam"), new Setup("mlp-dropout", "adam"));
	}

	@Override
	public List<Measure> measures() {
		return List.of(Measure.TEST_ACCURACY);
	}

	@Override
	public Finding weigh(List<CellReport> cells, Findings findings) {
		CellReport one = cells.get(0);
		CellReport two = cells.get(1);
		Contest contest = new Contest(Measure.TEST_ACCURACY);
		String numbers = "Test accuracy of Model 2 is %s, of Model 1 %s".formatted(contest.text(two),
				contest.text(one));
		if (findings.separated(one, two) && contest.wins(two, one)) {
			return new Finding(ClaimVerdict.SUPPORTED, numbers + "; they are told apart.");
		}
		if (findings.separated(one, two) && contest.wins(one, two)) {
			return new Finding(ClaimVerdict.CONTRADICTED, numbers + "; they are told apart.");
		}
		return Finding.cannotBeTold(numbers + (findings.separated(one, two)
				? "; these models are told apart, but by no more than another seed might change."
				: "; nothing separates them."));
	}

}
