package io.atelier.study.comparison.claim;

import java.util.Locale;

import io.atelier.dataset.DatasetStatistics;
import io.atelier.paper.PaperProtocol;
import io.atelier.recipe.Recipe;
import io.atelier.study.ClaimReport.ClaimVerdict;

record PixelClaim() implements Claim {

	private static final double CENTRE = 125;

	private static final double TOLERANCE = 5;

	@Override
	public String id() {
		return "pixels-centred-at-125";
	}

	@Override
	public String statement() {
		return "The pixel distribution is centred at 125.";
	}

	@Override
	public String paper() {
		return "The training pixels of Fashion-MNIST have the mean 72.94 and the standard deviation 90.02.";
	}

	@Override
	public Finding check(Findings findings) {
		if (findings.statistics().isEmpty()) {
			return Finding.cannotBeTold("The pixels of the study's data set have not been counted.");
		}
		DatasetStatistics statistics = findings.statistics().get();
		String numbers = String.format(Locale.ROOT,
				"The training pixels have the mean %.2f and the standard deviation %.2f", statistics.mean(),
				statistics.standardDeviation());
		if (findings.cells().stream().anyMatch((cell) -> !isOfPaper(cell.cell().recipe()))) {
			return Finding.cannotBeTold(numbers + ", but the study is not on %s.".formatted(PaperProtocol.DATASET));
		}
		boolean centred = Math.abs(statistics.mean() - CENTRE) <= TOLERANCE;
		return new Finding(centred ? ClaimVerdict.SUPPORTED : ClaimVerdict.CONTRADICTED, numbers + ".");
	}

	private static boolean isOfPaper(Recipe recipe) {
		return recipe.dataset().equals(PaperProtocol.DATASET);
	}

}
