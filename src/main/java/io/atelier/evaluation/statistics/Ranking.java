package io.atelier.evaluation.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An order that claims no more than the tests behind it: what nothing separates shares a
 * place. Separation need not be transitive, so that neighbours may be tied with each
 * other where the ends are not, and a place may come after one of a higher number.
 */
public final class Ranking {

	private Ranking() {
	}

	/**
	 * Ranks entries.
	 * @param scores one score per entry, higher is better
	 * @param separation which two entries a test tells apart
	 * @return one place per entry, by falling score, equal scores in the given order
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

	/**
	 * What tells two entries apart.
	 */
	@FunctionalInterface
	public interface Separation {

		/**
		 * Whether two entries are told apart; the order of the two must not matter.
		 * @param first index of an entry
		 * @param second index of another entry
		 * @return true where they are
		 */
		boolean separated(int first, int second);

	}

	/**
	 * The place of one entry.
	 *
	 * @param index which entry
	 * @param rank 1 plus the number of entries that have a higher score and are separated
	 * from it
	 * @param tiedWith the entries that nothing separates from it, ascending
	 */
	public record Place(int index, int rank, List<Integer> tiedWith) {

		public Place {
			tiedWith = List.copyOf(tiedWith);
		}

	}

}
