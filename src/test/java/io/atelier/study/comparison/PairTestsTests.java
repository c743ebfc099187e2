package io.atelier.study.comparison;

import java.util.List;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import io.atelier.study.PairReport;
import io.atelier.study.PairReport.SeedTest;
import io.atelier.study.RankReport;
import io.atelier.study.StudyKind;
import io.atelier.study.StudyReport;
import io.atelier.training.JobStatus;

import static org.assertj.core.api.Assertions.assertThat;

class PairTestsTests {

	private static final Offset<Double> EXACT = Offset.offset(1e-12);

	/**
	 * Wrong images are 0 to 9 and 5 to 19: only the first is right on 10 to 19, only the
	 * second on 0 to 4. 2 P(X <= 5) with X from Bin(15, 1/2) is 2 x 4944 / 32768.
	 */
	@Test
	void compareTwoCellsImageByImage() {
		StudyReport report = grid().cell("mlp", "sgd", Trial.wrong(0, 10))
			.cell("mlp", "adam", Trial.wrong(5, 15))
			.report();
		assertThat(report.pairs()).hasSize(1);
		PairReport pair = report.pairs().get(0);
		assertThat(pair.first()).isEqualTo(1);
		assertThat(pair.second()).isEqualTo(2);
		assertThat(pair.tests()).extracting(SeedTest::seed).containsExactly(1L);
		assertThat(pair.tests().get(0).onlyFirst()).isEqualTo(10);
		assertThat(pair.tests().get(0).onlySecond()).isEqualTo(5);
		assertThat(pair.pValue()).isEqualTo(9888 / 32768.0, EXACT);
		assertThat(pair.adjustedPValue()).isEqualTo(pair.pValue());
		assertThat(pair.separated()).isFalse();
	}

	/**
	 * Per seed, only the first is right on 4, 6 and 10 images: p = 2/2^4, 2/2^6, 2/2^10,
	 * and twice the median is 4/2^6.
	 */
	@Test
	void combineSeeds() {
		PairReport pair = grid().cell("mlp", "sgd", Trial.wrong(0, 10), Trial.wrong(0, 10), Trial.wrong(0, 10))
			.cell("mlp", "adam", Trial.wrong(0, 14), Trial.wrong(0, 16), Trial.wrong(0, 20))
			.report()
			.pairs()
			.get(0);
		assertThat(pair.tests().stream().mapToDouble(SeedTest::pValue).toArray())
			.containsExactly(new double[] { 0.125, 0.03125, 0.001953125 }, EXACT);
		assertThat(pair.pValue()).isEqualTo(0.0625, EXACT);
	}

	/**
	 * In the first two seeds one cell is much better, in the third the other by more:
	 * each test is significant, but the directions differ.
	 */
	@Test
	void doNotSeparateWhatSeedsDisagreeAbout() {
		PairReport pair = grid().cell("mlp", "sgd", Trial.wrong(0, 100), Trial.wrong(0, 100), Trial.wrong(0, 500))
			.cell("mlp", "adam", Trial.wrong(0, 200), Trial.wrong(0, 200), Trial.wrong(0, 100))
			.report()
			.pairs()
			.get(0);
		assertThat(pair.tests()).allMatch((test) -> test.pValue() < 1e-20);
		assertThat(pair.pValue()).isOne();
		assertThat(pair.separated()).isFalse();
	}

	@Test
	void separateDespiteOneSeedOfMany() {
		PairReport pair = grid().cell("mlp", "sgd", Trial.wrong(0, 100), Trial.wrong(0, 100), Trial.wrong(0, 110))
			.cell("mlp", "adam", Trial.wrong(0, 200), Trial.wrong(0, 200), Trial.wrong(0, 100))
			.report()
			.pairs()
			.get(0);
		assertThat(pair.separated()).isTrue();
	}

	/**
	 * Of four cells, two and two are equal. The others differ by 6 images, p = 0.03125,
	 * which is significant for one comparison but not for six.
	 */
	@Test
	void correctForTheNumberOfPairs() {
		StudyReport report = grid().cell("mlp", "sgd", Trial.wrong(0, 10))
			.cell("mlp", "adam", Trial.wrong(0, 16))
			.cell("mlp", "nadam", Trial.wrong(0, 10))
			.cell("mlp", "adamax", Trial.wrong(0, 16))
			.report();
		assertThat(report.pairs()).extracting((pair) -> List.of(pair.first(), pair.second()))
			.containsExactly(List.of(1, 2), List.of(1, 3), List.of(1, 4), List.of(2, 3), List.of(2, 4), List.of(3, 4));
		assertThat(report.pairs().get(0).pValue()).isEqualTo(0.03125, EXACT);
		assertThat(report.pairs().get(0).adjustedPValue()).isEqualTo(6 * 0.03125, EXACT);
		assertThat(report.pairs().get(1).adjustedPValue()).isOne();
		assertThat(report.pairs()).noneMatch(PairReport::separated);
	}

	/**
	 * On the common seed the second cell is much better; over all seeds the first is
	 * better.
	 */
	@Test
	void doNotRankAgainstTheTestOfUnequalSeeds() {
		StudyReport report = grid()
			.cell("mlp", "sgd", Trial.wrong(0, 300), Trial.wrong(0, 100), Trial.wrong(0, 100), Trial.wrong(0, 100))
			.cell("mlp", "adam", Trial.wrong(0, 200), Trial.wrong(0, 1).withStatus(JobStatus.RUNNING))
			.report();
		assertThat(report.pairs().get(0).separated()).isTrue();
		assertThat(report.ranking()).containsExactly(new RankReport(1, 1, List.of(2)),
				new RankReport(2, 1, List.of(1)));
	}

	@Test
	void compareSeedsThatBothHaveFinishedOnly() {
		StudyReport report = grid()
			.cell("mlp", "sgd", Trial.wrong(0, 10), Trial.wrong(0, 10).withStatus(JobStatus.RUNNING),
					Trial.wrong(0, 10))
			.cell("mlp", "adam", Trial.wrong(0, 20).withStatus(JobStatus.FAILED), Trial.wrong(0, 20),
					Trial.wrong(0, 20))
			.cell("mlp", "nadam", Trial.wrong(0, 10).withStatus(JobStatus.QUEUED),
					Trial.wrong(0, 10).withStatus(JobStatus.QUEUED), Trial.wrong(0, 10).withStatus(JobStatus.CANCELLED))
			.report();
		assertThat(report.pairs()).hasSize(1);
		assertThat(report.pairs().get(0).tests()).extracting(SeedTest::seed).containsExactly(3L);
	}

	@Test
	void compareNothingAcrossDataSets() {
		StudyReport report = grid().cell("mlp", "sgd", Trial.wrong(0, 10))
			.cell(Bench.withData(Bench.recipe("mlp", "adam"), "fashion-sketch", 1000), Trial.wrong(0, 900))
			.cell("mlp", "nadam", Trial.wrong(0, 900).withData("b2"))
			.report();
		assertThat(report.pairs()).isEmpty();
		assertThat(report.ranking()).containsExactly(new RankReport(1, 1, List.of(2, 3)),
				new RankReport(2, 1, List.of(1, 3)), new RankReport(3, 1, List.of(1, 2)));
	}

	/**
	 * Cells 1 and 3 hardly differ; cell 2 is much worse than both; cell 4 has not
	 * finished.
	 */
	@Test
	void rankCellsThatAreToldApart() {
		StudyReport report = grid().cell("mlp", "sgd", Trial.wrong(0, 1000))
			.cell("mlp", "adam", Trial.wrong(0, 1200))
			.cell("mlp", "nadam", Trial.wrong(1, 998))
			.cell("mlp", "adamax", Trial.wrong(0, 5).withStatus(JobStatus.RUNNING))
			.report();
		assertThat(report.ranking()).containsExactly(new RankReport(3, 1, List.of(1)), new RankReport(1, 1, List.of(3)),
				new RankReport(2, 3, List.of()));
	}

	private static Bench grid() {
		return new Bench(StudyKind.GRID);
	}

}
