package io.atelier.evaluation.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A ranking that claims no more than its tests: entries that are not separated share a
 * rank. Separation need not be transitive, so neighbours can be tied while the ends are
 * not, and an entry can follow one with a higher rank number.
 */
public final class Ranking {

	private Ranking() {
	}

	/**
	 * Ranks entries by descending score, equal scores in the given order.
	 */
	public static List<Place> of(double[] scores, Separation separation) {
		return IntStream.range(0, scores.length)
			.boxed()
			.sorted(Comparator.comparingDouble((Integer index) -> scores[index]).reversed())
			.map((index) -> place(index, scores, separation))
			.toList();
	}

	private static Place place(int index, double[] scores, Separation separation) {
		List<Integer> tiedWith = IntStream.range(0, scores.length)
			.filter((other) -> other != index && !separation.separated(index, other))
			.boxed()
			.toList();
		long better = IntStream.range(0, scores.length)
			.filter((other) -> scores[other] > scores[index] && separation.separated(index, other))
			.count();
		return new Place(index, 1 + Math.toIntExact(better), tiedWith);
	}

	@FunctionalInterface
	public interface Separation {

		/**
		 * Whether a test separates two entries; must be symmetric.
		 */
		boolean separated(int first, int second);

	}

	/**
	 * The place of one entry.
	 *
	 * @param rank 1 plus the number of entries that have a higher score and are separated
	 * from it
	 * @param tiedWith indices of the entries that are not separated from it, ascending
	 */
	public record Place(int index, int rank, List<Integer> tiedWith) {

		public Place {
			tiedWith = List.copyOf(tiedWith);
		}

	}

}
