package io.atelier.study.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.atelier.evaluation.RightAnswers;
import io.atelier.evaluation.statistics.CombinedPValue;
import io.atelier.evaluation.statistics.HolmCorrection;
import io.atelier.evaluation.statistics.McNemarTest;
import io.atelier.study.CellReport;
import io.atelier.study.PairReport;
import io.atelier.study.PairReport.SeedTest;
import io.atelier.study.StudyRun;
import io.atelier.training.JobResult;
import io.atelier.training.JobStatus;
import io.atelier.training.Provenance;

final class PairTests {

	private static final double LEVEL = 0.05;

	private PairTests() {
	}

	static List<PairReport> of(List<CellReport> cells) {
		List<Pair> pairs = new ArrayList<>();
		for (int i = 0; i < cells.size(); i++) {
			for (CellReport second : cells.subList(i + 1, cells.size())) {
				Pair pair = Pair.of(cells.get(i), second);
				if (!pair.tests().isEmpty()) {
					pairs.add(pair);
				}
			}
		}
		double[] adjusted = HolmCorrection.adjust(pairs.stream().mapToDouble(Pair::pValue).toArray());
		List<PairReport> reports = new ArrayList<>();
		for (int i = 0; i < adjusted.length; i++) {
			reports.add(pairs.get(i).report(adjusted[i]));
		}
		return reports;
	}

	private record Pair(int first, int second, List<SeedTest> tests) {

		static Pair of(CellReport first, CellReport second) {
			List<SeedTest> tests = new ArrayList<>();
			for (StudyRun run : first.runs()) {
				second.runs()
					.stream()
					.filter((other) -> other.seed() == run.seed())
					.findFirst()
					.flatMap((other) -> test(run, other))
					.ifPresent(tests::add);
			}
			return new Pair(first.cell().number(), second.cell().number(), tests);
		}

		private static Optional<SeedTest> test(StudyRun first, StudyRun second) {
			Optional<RightAnswers> one = answers(first.job());
			Optional<RightAnswers> other = answers(second.job());
			if (one.isEmpty() || other.isEmpty() || one.get().images() != other.get().images()
					|| !sameData(first.job(), second.job())) {
				return Optional.empty();
			}
			McNemarTest test = McNemarTest.of(one.get(), other.get());
			return Optional.of(new SeedTest(first.seed(), test.onlyFirst(), test.onlySecond(), test.pValue()));
		}

		private static Optional<RightAnswers> answers(JobResult job) {
			return (job.status() == JobStatus.SUCCEEDED) ? job.rightAnswers() : Optional.empty();
		}

		// The data set may have changed since a reused job ran.
		private static boolean sameData(JobResult first, JobResult second) {
			Optional<String> one = first.provenance().map(Provenance::datasetSha256);
			Optional<String> other = second.provenance().map(Provenance::datasetSha256);
			return first.recipe().dataset().equals(second.recipe().dataset())
					&& (one.isEmpty() || other.isEmpty() || one.equals(other));
		}

		/**
		 * The p-value over all seeds. If one seed strongly favours the first cell and
		 * another the second, each test is significant but neither cell is better. So
		 * seeds that point against the overall direction count as 1. This is twice the
		 * one-sided test in the better direction, which keeps the level.
		 */
		double pValue() {
			int direction = Integer.signum(this.tests.stream().mapToInt(Pair::lead).sum());
			return CombinedPValue.of(this.tests.stream()
				.mapToDouble((test) -> (Integer.signum(lead(test)) == direction) ? test.pValue() : 1)
				.toArray());
		}

		private static int lead(SeedTest test) {
			return test.onlyFirst() - test.onlySecond();
		}

		PairReport report(double adjusted) {
			return new PairReport(this.first, this.second, this.tests, pValue(), adjusted, adjusted < LEVEL);
		}

	}

}
