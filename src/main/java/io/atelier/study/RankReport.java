package io.atelier.study;

import java.util.List;

/**
 * Rank of a cell by mean test accuracy.
 *
 * @param rank 1 plus the number of cells that are better and separated from it
 * @param tiedWith numbers of the cells not separated from it, ascending
 */
public record RankReport(int cell, int rank, List<Integer> tiedWith) {

	public RankReport {
		tiedWith = List.copyOf(tiedWith);
	}

}
