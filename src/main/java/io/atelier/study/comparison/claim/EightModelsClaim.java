package io.atelier.study.comparison.claim;

import java.util.stream.Collectors;

import io.atelier.paper.PaperResults;
import io.atelier.paper.PaperResults.ArchitectureResult;
import io.atelier.study.CellReport;
import io.atelier.study.ClaimReport.ClaimVerdict;
import io.atelier.study.Measure;

record EightModelsClaim() implements Claim {

	@Override
	public String id() {
		return "eight-models";
	}

	@Override
	public String statement() {
		return "Eight models are compared.";
	}

	@Override
	public String paper() {
		return "Seven are listed; Model 6 with Adam appears twice, as 0.9329 in table 1 and as 0.9367 in figure 11.";
	}

	@Override
	public Finding check(Findings findings) {
		String models = PaperResults.table1().stream().map(ArchitectureResult::model).collect(Collectors.joining(", "));
		String ours = findings.cell(new Setup("hybrid", "adam"))
			.filter((cell) -> cell.measure(Measure.TEST_ACCURACY).ours().isPresent())
			.map(EightModelsClaim::modelSix)
			.orElse("");
		return new Finding(ClaimVerdict.CONTRADICTED, "The models are %s.%s".formatted(models, ours));
	}

	private static String modelSix(CellReport cell) {
		String departures = cell.departures().isEmpty() ? ""
				: ", where the cell departs from the paper's protocol: " + String.join("; ", cell.departures());
		return " Our test accuracy of Model 6 with Adam is %s%s."
			.formatted(new Contest(Measure.TEST_ACCURACY).text(cell), departures);
	}

}
