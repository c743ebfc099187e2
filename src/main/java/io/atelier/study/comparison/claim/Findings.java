package io.atelier.study.comparison.claim;

import java.util.List;
import java.util.Optional;

import io.atelier.dataset.DatasetStatistics;
import io.atelier.study.CellReport;
import io.atelier.study.PairReport;

/**
 * What a study has found, as statements ask for it.
 *
 * @param cells about each cell
 * @param pairs about each two
 * @param statistics of its data set
 */
record Findings(List<CellReport> cells, List<PairReport> pairs, Optional<DatasetStatistics> statistics) {

	/**
	 * The cell that trains a network with an optimizer, both as the paper has them.
	 */
	Optional<CellReport> cell(Setup setup) {
		return this.cells.stream().filter((cell) -> setup.isThatOf(cell.cell().recipe())).findFirst();
	}

	boolean separated(CellReport one, CellReport other) {
		int first = Math.min(one.cell().number(), other.cell().number());
		int second = Math.max(one.cell().number(), other.cell().number());
		return this.pairs.stream()
			.anyMatch((pair) -> pair.first() == first && pair.second() == second && pair.separated());
	}

}
