package io.atelier.study;

import java.util.List;

/**
 * A cell's place by mean test accuracy.
 *
 * @param cell number of the cell
 * @param rank 1 plus the number of cells that are better and separated from it
 * @param tiedWith numbers of the cells that nothing separates from it, ascending
 */
public record RankReport(int cell, int rank, List<Integer> tiedWith) {

	public RankReport {
		tiedWith = List.copyOf(tiedWith);
	}

}
