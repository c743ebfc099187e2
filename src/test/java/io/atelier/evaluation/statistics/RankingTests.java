package io.atelier.evaluation.statistics;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RankingTests {

	@Test
	void ordersWhatIsSeparated() {
		assertThat(Ranking.of(new double[] { 0.8, 0.9, 0.7 }, (first, second) -> true)).containsExactly(
				new Ranking.Place(1, 1, List.of()), new Ranking.Place(0, 2, List.of()),
				new Ranking.Place(2, 3, List.of()));
	}

	@Test
	void givesAllTheFirstPlaceWhereNothingIsSeparated() {
		assertThat(Ranking.of(new double[] { 0.8, 0.9, 0.7 }, (first, second) -> false)).containsExactly(
				new Ranking.Place(1, 1, List.of(0, 2)), new Ranking.Place(0, 1, List.of(1, 2)),
				new Ranking.Place(2, 1, List.of(0, 1)));
	}

	/**
	 * Scores 0.93, 0.92, 0.91; only the ends are separated.
	 */
	@Test
	void tiesNeighboursWhoseEndsAreSeparated() {
		assertThat(Ranking.of(new double[] { 0.93, 0.92, 0.91 }, (first, second) -> Math.abs(first - second) == 2))
			.containsExactly(new Ranking.Place(0, 1, List.of(1)), new Ranking.Place(1, 1, List.of(0, 2)),
					new Ranking.Place(2, 2, List.of(1)));
	}

	@Test
	void countsOnlyBetterEntriesThatAreSeparated() {
		// The last is separated from the first two, which are tied.
		assertThat(Ranking.of(new double[] { 0.93, 0.92, 0.80 }, (first, second) -> first == 2 || second == 2))
			.extracting(Ranking.Place::rank)
			.containsExactly(1, 1, 3);
	}

	@Test
	void keepsGivenOrderOfEqualScores() {
		assertThat(Ranking.of(new double[] { 0.5, 0.9, 0.5 }, (first, second) -> true)).extracting(Ranking.Place::index)
			.containsExactly(1, 0, 2);
		assertThat(Ranking.of(new double[] { 0.5, 0.9, 0.5 }, (first, second) -> true)).extracting(Ranking.Place::rank)
			.containsExactly(1, 2, 2);
	}

	@Test
	void ranksFewerThanTwo() {
		assertThat(Ranking.of(new double[0], (first, second) -> true)).isEmpty();
		assertThat(Ranking.of(new double[] { 0.5 }, (first, second) -> true))
			.containsExactly(new Ranking.Place(0, 1, List.of()));
	}

}
