package io.atelier.study.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.atelier.dataset.Garments;
import io.atelier.evaluation.statistics.Interval;
import io.atelier.evaluation.statistics.Sample;
import io.atelier.evaluation.statistics.WilsonInterval;
import io.atelier.study.CellReport;
import io.atelier.study.Measure;
import io.atelier.study.MeasureReport;
import io.atelier.study.MeasureReport.PaperValue;
import io.atelier.study.StudyKind;
import io.atelier.study.StudyReport;
import io.atelier.study.StudyRun;
import io.atelier.study.Verdict;
import io.atelier.training.JobStatus;

import static org.assertj.core.api.Assertions.assertThat;

class StudyComparerTests {

	private static final Offset<Double> EXACT = Offset.offset(1e-12);

	@Test
	void listsEveryMeasureInOrder() {
		StudyReport report = new Bench(StudyKind.GRID).cell("mlp", "sgd")
			.cell("mlp", "adam", Trial.wrong(0, 1211))
			.report();
		assertThat(report.cells()).hasSize(2)
			.allSatisfy((cell) -> assertThat(cell.measures()).extracting(MeasureReport::measure)
				.containsExactly(Measure.values()));
	}

	@Test
	void putsOurMeanBesideThePapers() {
		MeasureReport accuracy = only(new Bench(StudyKind.ARCHITECTURES).cell("mlp", "adam", Trial.wrong(0, 1200),
				Trial.wrong(0, 1220), Trial.wrong(0, 1210)))
			.measure(Measure.TEST_ACCURACY);
		assertThat(accuracy.paper()).contains(new PaperValue(0.8789, "table 1"));
		assertThat(accuracy.ours()).contains(Sample.of(0.88, 0.878, 0.879));
		assertThat(accuracy.difference().orElseThrow()).isEqualTo(0.0001, EXACT);
		assertThat(accuracy.verdict()).contains(Verdict.REPRODUCED);
		assertThat(accuracy.reason()).startsWith("Our mean 0.8790 over 3 runs is 0.0001 above the paper's 0.8789");
	}

	@Test
	void readsFirstAndLastEpoch() {
		CellReport cell = only(new Bench(StudyKind.OPTIMIZERS).cell("hybrid", "adam",
				Trial.wrong(0, 640).withFirst(0.61, 0.78, 1.2, 0.6).withLast(0.11, 0.96, 0.21, 0.93)));
		assertThat(cell.measures()).extracting((measure) -> measure.ours().orElseThrow().mean())
			.startsWith(0.61, 0.78, 1.2, 0.6, 0.11, 0.96, 0.21, 0.93, 0.21, 0.936);
		assertThat(cell.measure(Measure.FIRST_TRAINING_LOSS).verdict()).contains(Verdict.REPRODUCED);
		assertThat(cell.measure(Measure.FIRST_TRAINING_ACCURACY).verdict()).contains(Verdict.CANNOT_BE_TOLD);
	}

	@Test
	void givesWilsonsIntervalForTestAccuracyAlone() {
		CellReport cell = only(
				new Bench(StudyKind.GRID).cell("mlp", "sgd", Trial.wrong(0, 1200), Trial.wrong(0, 1221)));
		assertThat(cell.measure(Measure.TEST_ACCURACY).wilson()).contains(WilsonInterval.of(8790, 10_000));
		assertThat(cell.measures()).filteredOn((measure) -> measure.wilson().isPresent()).hasSize(1);
	}

	@Test
	void saysNothingOnValuesThatThePaperLacks() {
		CellReport cell = only(new Bench(StudyKind.ARCHITECTURES).cell("mlp", "adam", Trial.wrong(0, 1211)));
		for (Measure measure : List.of(Measure.FIRST_TRAINING_LOSS, Measure.MACRO_F1)) {
			MeasureReport report = cell.measure(measure);
			assertThat(report.ours()).isPresent();
			assertThat(report.paper()).isEmpty();
			assertThat(report.difference()).isEmpty();
			assertThat(report.verdict()).isEmpty();
			assertThat(report.reason()).isEmpty();
		}
	}

	@Test
	void hasPapersValuesBeforeAnyRunHasFinished() {
		MeasureReport accuracy = only(new Bench(StudyKind.ARCHITECTURES).cell("mlp", "adam",
				Trial.wrong(0, 1211).withStatus(JobStatus.QUEUED)))
			.measure(Measure.TEST_ACCURACY);
		assertThat(accuracy.paper()).isPresent();
		assertThat(accuracy.ours()).isEmpty();
		assertThat(accuracy.wilson()).isEmpty();
		assertThat(accuracy.difference()).isEmpty();
		assertThat(accuracy.verdict()).contains(Verdict.CANNOT_BE_TOLD);
		assertThat(accuracy.reason()).isEqualTo("No run has finished.");
	}

	@ParameterizedTest
	@EnumSource(names = { "RUNNING", "CANCELLING", "CANCELLED" })
	void takesFirstEpochOfRunsThatHaveNotFinished(JobStatus status) {
		CellReport cell = only(
				new Bench(StudyKind.OPTIMIZERS).cell("hybrid", "adam", Trial.wrong(0, 640).withStatus(status)));
		assertThat(cell.measures()).filteredOn((measure) -> measure.ours().isPresent())
			.allMatch((measure) -> measure.measure().isOfFirstEpoch())
			.hasSize(4);
	}

	@Test
	void takesNothingOfRunsThatHaveFailed() {
		CellReport cell = only(new Bench(StudyKind.OPTIMIZERS).cell("hybrid", "adam",
				Trial.wrong(0, 640).withStatus(JobStatus.FAILED)));
		assertThat(cell.measures()).allMatch((measure) -> measure.ours().isEmpty());
		assertThat(cell.classes()).isEmpty();
		assertThat(cell.confusion()).isEmpty();
		assertThat(cell.runs()).hasSize(1);
	}

	@Test
	void leavesOutWhatIsNoNumber() {
		CellReport cell = only(new Bench(StudyKind.GRID).cell("hybrid", "sgd",
				Trial.wrong(0, 640).withLast(0.1, 0.9, Double.NaN, 0.9), Trial.wrong(0, 640)));
		assertThat(cell.measure(Measure.VALIDATION_LOSS).ours()).contains(Sample.of(0.2));
		assertThat(cell.measure(Measure.TEST_ACCURACY).ours().orElseThrow().size()).isEqualTo(2);
	}

	@Test
	void judgesFirstEpochOfShorterRunsOnly() {
		CellReport cell = only(new Bench(StudyKind.OPTIMIZERS).cell(Bench.withEpochs(Bench.recipe("hybrid", "adam"), 2),
				Trial.wrong(0, 633)));
		assertThat(cell.departures()).containsExactly("2 of 20 epochs");
		assertThat(cell.measure(Measure.FIRST_TRAINING_LOSS).verdict()).contains(Verdict.REPRODUCED);
		assertThat(cell.measure(Measure.TEST_ACCURACY).verdict()).contains(Verdict.CANNOT_BE_TOLD);
		assertThat(cell.measure(Measure.TEST_ACCURACY).difference().orElseThrow()).isEqualTo(0, EXACT);
		assertThat(cell.measure(Measure.TEST_ACCURACY).reason())
			.isEqualTo("The cell departs from the paper's protocol: 2 of 20 epochs.");
	}

	@Test
	void judgesNothingOfSmallerRuns() {
		StudyReport report = new Bench(StudyKind.OPTIMIZERS)
			.cell(Bench.withData(Bench.recipe("hybrid", "adam"), "fashion-mnist", 4000), Trial.wrong(0, 633))
			.report();
		assertThat(report.scaledDown()).isTrue();
		assertThat(report.cells().get(0).measures()).filteredOn((measure) -> measure.paper().isPresent())
			.hasSize(10)
			.allSatisfy((measure) -> assertThat(measure.verdict()).contains(Verdict.CANNOT_BE_TOLD))
			.allSatisfy((measure) -> assertThat(measure.reason()).contains("4,000 of 60,000 training images"));
	}

	@Test
	void hasNoPapersValuesForOtherData() {
		CellReport cell = only(new Bench(StudyKind.OPTIMIZERS)
			.cell(Bench.withData(Bench.recipe("hybrid", "adam"), "fashion-sketch", 60_000), Trial.wrong(0, 633)));
		assertThat(cell.departures()).containsExactly("data set fashion-sketch instead of fashion-mnist");
		assertThat(cell.measures()).allMatch((measure) -> measure.paper().isEmpty() && measure.verdict().isEmpty());
	}

	/**
	 * In the first run images 0 to 99 are wrong, ten of each class; in the second only
	 * images 0 to 9.
	 */
	@Test
	void scoresEachClassOverRuns() {
		CellReport cell = only(
				new Bench(StudyKind.ARCHITECTURES).cell("mlp", "adam", Trial.wrong(0, 100), Trial.wrong(0, 10)));
		assertThat(cell.classes()).extracting(CellReport.ClassReport::label).containsExactlyElementsOf(Garments.NAMES);
		assertThat(cell.classes()).allSatisfy((scores) -> {
			assertThat(scores.recall()).isEqualTo(Sample.of(0.99, 0.999));
			assertThat(scores.precision()).isEqualTo(Sample.of(0.99, 0.999));
			assertThat(scores.f1()).isEqualTo(Sample.of(0.99, 0.999));
		});
	}

	@Test
	void sumsConfusionOverRuns() {
		CellReport cell = only(new Bench(StudyKind.ARCHITECTURES).cell("mlp", "adam", Trial.wrong(0, 100),
				Trial.wrong(0, 10), Trial.wrong(0, 500).withStatus(JobStatus.RUNNING)));
		List<List<Integer>> confusion = cell.confusion().orElseThrow();
		assertThat(confusion.get(3)).containsExactly(0, 0, 0, 1989, 11, 0, 0, 0, 0, 0);
		assertThat(confusion.get(9)).containsExactly(11, 0, 0, 0, 0, 0, 0, 0, 0, 1989);
	}

	@Test
	void ordersRunsBySeed() {
		CellReport cell = only(
				new Bench(StudyKind.GRID).cell("mlp", "sgd", Trial.wrong(0, 1), Trial.wrong(0, 2), Trial.wrong(0, 3)));
		assertThat(cell.runs()).extracting(StudyRun::seed).containsExactly(1L, 2L, 3L);
	}

	@Test
	void saysHowFarItIs() {
		StudyReport report = new Bench(StudyKind.GRID)
			.cell("mlp", "sgd", Trial.wrong(0, 1), Trial.wrong(0, 2).withStatus(JobStatus.RUNNING))
			.cell("mlp", "adam", Trial.wrong(0, 1).withStatus(JobStatus.FAILED),
					Trial.wrong(0, 2).withStatus(JobStatus.QUEUED))
			.report();
		assertThat(report.done()).isEqualTo(2);
		assertThat(report.total()).isEqualTo(4);
		assertThat(report.finishedAt()).isEmpty();
		assertThat(report.status()).isEqualTo(JobStatus.RUNNING);
		assertThat(report.id()).isEqualTo(Bench.ID);
		assertThat(report.createdAt()).isEqualTo(Trial.START);
	}

	@Test
	void endsWithItsLastRun() {
		StudyReport report = new Bench(StudyKind.GRID).cell("mlp", "sgd", Trial.wrong(0, 1), Trial.wrong(0, 2))
			.cell("mlp", "adam", Trial.wrong(0, 1).withStatus(JobStatus.FAILED),
					Trial.wrong(0, 2).withStatus(JobStatus.CANCELLED))
			.report();
		assertThat(report.done()).isEqualTo(4);
		assertThat(report.finishedAt()).contains(Trial.START.plusSeconds(122));
	}

	@Test
	void comparesNothingBeforeAnythingHasRun() {
		StudyReport report = new Bench(StudyKind.ARCHITECTURES).cell("mlp", "adam")
			.cell("mlp-dropout", "adam")
			.report();
		assertThat(report.total()).isZero();
		assertThat(report.finishedAt()).isEmpty();
		assertThat(report.pairs()).isEmpty();
		assertThat(report.ranking()).isEmpty();
		assertThat(report.claims()).hasSize(8);
	}

	@Test
	void keepsLargeStudiesQuick() {
		Bench bench = new Bench(StudyKind.GRID);
		IntStream.range(0, 40).forEach((cell) -> bench.cell("mlp", "sgd", Trial.wrong(cell * 100, 1000)));
		StudyReport report = bench.report();
		assertThat(report.pairs()).hasSize(40 * 39 / 2);
		assertThat(Arrays.asList(report.pairs().get(0).first(), report.pairs().get(0).second())).containsExactly(1, 2);
		assertThat(report.ranking()).hasSize(40);
	}

	@Test
	void coversItsOwnMeanByWilsonsInterval() {
		MeasureReport accuracy = only(
				new Bench(StudyKind.GRID).cell("mlp", "sgd", Trial.wrong(0, 0), Trial.wrong(0, 0)))
			.measure(Measure.TEST_ACCURACY);
		Optional<Interval> wilson = accuracy.wilson();
		assertThat(wilson.orElseThrow().contains(accuracy.ours().orElseThrow().mean())).isTrue();
	}

	private static CellReport only(Bench bench) {
		return bench.report().cells().get(0);
	}

}
