package io.atelier.study.comparison.claim;

import java.util.List;
import java.util.Optional;

import io.atelier.dataset.DatasetStatistics;
import io.atelier.study.CellReport;
import io.atelier.study.PairReport;

record Findings(List<CellReport> cells, List<PairReport> pairs, Optional<DatasetStatistics> statistics) {

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
