package io.atelier.study.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.atelier.dataset.DatasetStatistics;
import io.atelier.optimizer.Optimizers;
import io.atelier.recipe.Architecture;
import io.atelier.recipe.GarmentNetworks;
import io.atelier.recipe.Recipe;
import io.atelier.recipe.Validation;
import io.atelier.study.Cell;
import io.atelier.study.ClaimReport;
import io.atelier.study.StudyKind;
import io.atelier.study.StudyPlan;
import io.atelier.study.StudyReport;
import io.atelier.study.StudyRun;
import io.atelier.training.JobStatus;

/**
 * Builds a study cell by cell.
 */
class Bench {

	static final UUID ID = new UUID(7, 7);

	private final StudyKind kind;

	private final List<Cell> cells = new ArrayList<>();

	private final List<StudyRun> runs = new ArrayList<>();

	private Optional<DatasetStatistics> statistics = Optional.empty();

	private int seeds = 1;

	Bench(StudyKind kind) {
		this.kind = kind;
	}

	/**
	 * A recipe that follows the paper's protocol.
	 */
	static Recipe recipe(String architecture, String optimizer) {
		Architecture found = GarmentNetworks.named(architecture);
		return new Recipe(found, Optimizers.find(optimizer).orElseThrow(), found.epochs(), found.batchSize(), 1,
				"fashion-mnist", 60_000, Validation.TEST);
	}

	static Recipe withEpochs(Recipe recipe, int epochs) {
		return new Recipe(recipe.architecture(), recipe.optimizer(), epochs, recipe.batchSize(), recipe.seed(),
				recipe.dataset(), recipe.trainingImages(), recipe.validation());
	}

	static Recipe withData(Recipe recipe, String dataset, int trainingImages) {
		return new Recipe(recipe.architecture(), recipe.optimizer(), recipe.epochs(), recipe.batchSize(), recipe.seed(),
				dataset, trainingImages, recipe.validation());
	}

	Bench cell(String architecture, String optimizer, Trial... trials) {
		return cell(recipe(architecture, optimizer), trials);
	}

	/**
	 * Adds a cell with one run per seed; seeds start at 1.
	 */
	Bench cell(Recipe recipe, Trial... trials) {
		Cell cell = new Cell(this.cells.size() + 1, recipe);
		this.cells.add(cell);
		for (int i = 0; i < trials.length; i++) {
			this.runs.add(0, trials[i].of(cell, i + 1));
		}
		this.seeds = Math.max(this.seeds, trials.length);
		return this;
	}

	Bench statistics(DatasetStatistics counted) {
		this.statistics = Optional.of(counted);
		return this;
	}

	StudyReport report() {
		List<Long> all = new ArrayList<>();
		for (long seed = 1; seed <= this.seeds; seed++) {
			all.add(seed);
		}
		return new StudyComparer().compare(ID, new StudyPlan(this.kind, this.cells, all), JobStatus.RUNNING,
				Trial.START, this.runs, this.statistics);
	}

	ClaimReport claim(String id) {
		return report().claims().stream().filter((claim) -> claim.id().equals(id)).findFirst().orElseThrow();
	}

}
