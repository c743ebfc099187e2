package io.atelier.study;

import java.util.List;

import io.atelier.recipe.Recipe;

/**
 * What a study does: every cell with every seed.
 *
 * @param kind what it compares
 * @param cells what it compares, numbered from 1
 * @param seeds the seeds of each cell, at least one, all different
 */
public record StudyPlan(StudyKind kind, List<Cell> cells, List<Long> seeds) {

	public StudyPlan {
		cells = List.copyOf(cells);
		seeds = List.copyOf(seeds);
	}

	/**
	 * The recipe of one run.
	 * @param cell the cell
	 * @param seed one of the seeds
	 * @return the cell's recipe with the seed
	 */
	public static Recipe recipe(Cell cell, long seed) {
		return cell.recipe().withSeed(seed);
	}

}
