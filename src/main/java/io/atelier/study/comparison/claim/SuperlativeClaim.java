package io.atelier.study.comparison.claim;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import io.atelier.study.CellReport;
import io.atelier.study.ClaimReport.ClaimVerdict;
import io.atelier.study.Measure;
import io.atelier.study.comparison.measure.Wording;

record SuperlativeClaim(String id, String statement, String paper, String optimizer,
		List<Superlative> superlatives) implements TrainingClaim {

	@Override
	public List<Setup> setups() {
		return Setup.figure11();
	}

	@Override
	public List<Measure> measures() {
		return this.superlatives.stream().map(Superlative::measure).toList();
	}

	@Override
	public Finding weigh(List<CellReport> cells, Findings findings) {
		CellReport subject = cells.stream()
			.filter((cell) -> cell.cell().recipe().optimizer().id().equals(this.optimizer))
			.findFirst()
			.orElseThrow();
		List<CellReport> others = cells.stream().filter((cell) -> !cell.equals(subject)).toList();
		List<ClaimVerdict> verdicts = this.superlatives.stream().map((each) -> each.weigh(subject, others)).toList();
		String evidence = this.superlatives.stream()
			.map((each) -> each.evidence(subject, others))
			.collect(Collectors.joining(" "));
		if (verdicts.contains(ClaimVerdict.CONTRADICTED)) {
			return new Finding(ClaimVerdict.CONTRADICTED, evidence);
		}
		return verdicts.contains(ClaimVerdict.CANNOT_BE_TOLD) ? Finding.cannotBeTold(evidence)
				: new Finding(ClaimVerdict.SUPPORTED, evidence);
	}

	record Superlative(Measure measure, boolean isBest) {

		static Superlative best(Measure measure) {
			return new Superlative(measure, true);
		}

		static Superlative worst(Measure measure) {
			return new Superlative(measure, false);
		}

		ClaimVerdict weigh(CellReport subject, List<CellReport> others) {
			if (others.stream().allMatch((other) -> isAhead(subject, other))) {
				return ClaimVerdict.SUPPORTED;
			}
			return others.stream().anyMatch((other) -> isAhead(other, subject)) ? ClaimVerdict.CONTRADICTED
					: ClaimVerdict.CANNOT_BE_TOLD;
		}

		String evidence(CellReport subject, List<CellReport> others) {
			Comparator<CellReport> rising = Comparator.comparingDouble((cell) -> contest().mean(cell));
			CellReport rival = others.stream().min(isLowest() ? rising : rising.reversed()).orElseThrow();
			boolean subjectFirst = (isLowest() ? rising : rising.reversed()).compare(subject, rival) <= 0;
			return "%s %s: %s, then %s%s.".formatted(isLowest() ? "Lowest" : "Highest", this.measure.title(),
					text(subjectFirst ? subject : rival), text(subjectFirst ? rival : subject),
					(weigh(subject, others) == ClaimVerdict.CANNOT_BE_TOLD) ? ", too close to tell" : "");
		}

		private boolean isAhead(CellReport one, CellReport other) {
			return this.isBest ? contest().wins(one, other) : contest().wins(other, one);
		}

		private boolean isLowest() {
			return this.measure.isLoss() == this.isBest;
		}

		private Contest contest() {
			return new Contest(this.measure);
		}

		private String text(CellReport cell) {
			return "%s %s".formatted(cell.cell().recipe().optimizer().id(), Wording.number(contest().mean(cell)));
		}

	}

}
