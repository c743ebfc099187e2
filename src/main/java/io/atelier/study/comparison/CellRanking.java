package io.atelier.study.comparison;

import java.util.List;

import io.atelier.evaluation.statistics.Ranking;
import io.atelier.evaluation.statistics.Sample;
import io.atelier.study.CellReport;
import io.atelier.study.Measure;
import io.atelier.study.PairReport;
import io.atelier.study.RankReport;

/**
 * Ranks cells by mean test accuracy; cells that the pair tests do not separate are tied.
 */
final class CellRanking {

	private CellRanking() {
	}

	static List<RankReport> of(List<CellReport> cells, List<PairReport> pairs) {
		List<CellReport> finished = cells.stream().filter((cell) -> accuracy(cell) >= 0).toList();
		boolean[][] separated = separations(finished, pairs);
		return Ranking
			.of(finished.stream().mapToDouble(CellRanking::accuracy).toArray(),
					(first, second) -> separated[first][second])
			.stream()
			.map((place) -> new RankReport(number(finished, place.index()), place.rank(),
					place.tiedWith().stream().map((index) -> number(finished, index)).toList()))
			.toList();
	}

	/**
	 * If cells have finished different seeds, the common ones may contradict the mean of
	 * all.
	 */
	private static boolean agree(PairReport pair, double lead) {
		int tested = pair.tests().stream().mapToInt((test) -> test.onlyFirst() - test.onlySecond()).sum();
		return Math.signum(lead) == Math.signum((double) tested);
	}

	private static double accuracy(CellReport cell) {
		return cell.measure(Measure.TEST_ACCURACY).ours().map(Sample::mean).orElse(-1.0);
	}

	private static int number(List<CellReport> cells, int index) {
		return cells.get(index).cell().number();
	}

	private static boolean[][] separations(List<CellReport> cells, List<PairReport> pairs) {
		List<Integer> numbers = cells.stream().map((cell) -> cell.cell().number()).toList();
		boolean[][] separated = new boolean[numbers.size()][numbers.size()];
		pairs.stream().filter(PairReport::separated).forEach((pair) -> {
			int first = numbers.indexOf(pair.first());
			int second = numbers.indexOf(pair.second());
			if (!agree(pair, accuracy(cells.get(first)) - accuracy(cells.get(second)))) {
				return;
			}
			separated[first][second] = true;
			separated[second][first] = true;
		});
		return separated;
	}

}
