package io.atelier.study.comparison.claim;

import java.util.List;
import java.util.Optional;

import io.atelier.dataset.DatasetStatistics;
import io.atelier.study.CellReport;
import io.atelier.study.ClaimReport;
import io.atelier.study.Measure;
import io.atelier.study.PairReport;
import io.atelier.study.comparison.claim.SuperlativeClaim.Superlative;

/**
 * All checked statements of the paper, in the paper's order.
 */
public final class Claims {

	private static final List<Claim> ALL = List.of(new ModelTwoClaim(), new OverfittingClaim(),
			new SuperlativeClaim("adam-leads",
					"Adam has the lowest initial and final train loss and the highest final validation accuracy.",
					"Figure 11: Nadam starts lower (0.5913 against 0.5992) and ends higher (0.9371 against 0.9367), "
							+ "and RMSprop's train loss ends lower (0.1142 against 0.1199).",
					"adam",
					List.of(Superlative.best(Measure.FIRST_TRAINING_LOSS), Superlative.best(Measure.TRAINING_LOSS),
							Superlative.best(Measure.VALIDATION_ACCURACY))),
			new SuperlativeClaim("rmsprop-lowest-validation-loss",
					"RMSprop has the lowest final validation loss (0.2313).", "Figure 11: Adam has 0.1917.", "rmsprop",
					List.of(Superlative.best(Measure.VALIDATION_LOSS))),
			new SuperlativeClaim("adagrad-lowest-validation-accuracy",
					"Adagrad has the lowest final validation accuracy.",
					"Figure 11: Adadelta has 0.7290, Adagrad 0.8662.", "adagrad",
					List.of(Superlative.worst(Measure.VALIDATION_ACCURACY))),
			new PixelClaim(), new EightModelsClaim(), new BestOptimizersClaim());

	private Claims() {
	}

	/**
	 * Checks every statement, also those about which the study has no results.
	 */
	public static List<ClaimReport> check(List<CellReport> cells, List<PairReport> pairs,
			Optional<DatasetStatistics> statistics) {
		Findings findings = new Findings(cells, pairs, statistics);
		return ALL.stream().map((claim) -> claim.report(findings)).toList();
	}

}
