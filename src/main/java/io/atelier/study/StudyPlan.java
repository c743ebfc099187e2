package io.atelier.study;

import java.util.List;

import io.atelier.recipe.Recipe;

/**
 * The jobs of a study: every cell with every seed, cells numbered from 1, seeds all
 * different.
 */
public record StudyPlan(StudyKind kind, List<Cell> cells, List<Long> seeds) {

	public StudyPlan {
		cells = List.copyOf(cells);
		seeds = List.copyOf(seeds);
	}

	public static Recipe recipe(Cell cell, long seed) {
		return cell.recipe().withSeed(seed);
	}

}
