package io.atelier.study.comparison.claim;

import java.util.List;

import io.atelier.study.CellReport;
import io.atelier.study.ClaimReport.ClaimVerdict;
import io.atelier.study.Measure;
import io.atelier.study.comparison.measure.Tolerance;

record OverfittingClaim() implements TrainingClaim {

	@Override
	public String id() {
		return "model-3-overfits";
	}

	@Override
	public String statement() {
		return "Model 3 suffered from overfitting.";
	}

	@Override
	public String paper() {
		return "Table 1: train accuracy 0.7628 is below test accuracy 0.7984: it underfits.";
	}

	@Override
	public List<Setup> setups() {
		return List.of(new Setup("mlp-dropout-augmented", "adam"));
	}

	@Override
	public List<Measure> measures() {
		return List.of(Measure.TRAINING_ACCURACY, Measure.TEST_ACCURACY);
	}

	@Override
	public Finding weigh(List<CellReport> cells, Findings findings) {
		CellReport model = cells.get(0);
		Contest training = new Contest(Measure.TRAINING_ACCURACY);
		Contest test = new Contest(Measure.TEST_ACCURACY);
		String numbers = "Train accuracy is %s, test accuracy %s".formatted(training.text(model), test.text(model));
		if (Tolerance.covers(Measure.TEST_ACCURACY, training.mean(model), test.mean(model))) {
			return Finding.cannotBeTold(numbers + ": too close to call it either.");
		}
		return (training.mean(model) > test.mean(model)) ? new Finding(ClaimVerdict.SUPPORTED, numbers + ".")
				: new Finding(ClaimVerdict.CONTRADICTED, numbers + ": it underfits.");
	}

}
