package io.atelier.report.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.atelier.optimizer.Optimizers;
import io.atelier.paper.PaperResults;
import io.atelier.recipe.Architecture;
import io.atelier.recipe.Recipe;
import io.atelier.report.caption.RecipeCaptions;
import io.atelier.report.caption.StudyCaptions;
import io.atelier.report.drawing.Caption;
import io.atelier.study.CellReport;
import io.atelier.study.StudyReport;

/**
 * The cells of one network, one for each optimizer, in the paper's order of optimizers.
 *
 * @param cells at least one
 */
record OptimizerCells(List<CellReport> cells) {

	static final String ARCHITECTURE = PaperResults.NETWORK_OF_FIGURE_11;

	OptimizerCells {
		cells = List.copyOf(cells);
	}

	/**
	 * Chooses the cells of the hybrid, otherwise those of the first network with several
	 * optimizers; empty if there is none.
	 */
	static Optional<OptimizerCells> of(StudyReport report) {
		Map<Architecture, List<CellReport>> byNetwork = new LinkedHashMap<>();
		for (CellReport cell : report.cells()) {
			byNetwork.computeIfAbsent(cell.cell().recipe().architecture(), (key) -> new ArrayList<>()).add(cell);
		}
		return byNetwork.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().id().equals(ARCHITECTURE))
			.map((entry) -> onePerOptimizer(entry.getValue()))
			.findFirst()
			.or(() -> byNetwork.values()
				.stream()
				.map(OptimizerCells::onePerOptimizer)
				.filter((cells) -> cells.size() > 1)
				.findFirst())
			.map(OptimizerCells::new);
	}

	// Returns a sentence that says why the cells cannot be drawn; empty if they can.
	static Optional<String> obstacle(StudyReport report) {
		Optional<OptimizerCells> cells = of(report);
		if (cells.isEmpty()) {
			return Optional.of("The study has no cell of Model 6 and no other network with several optimizers");
		}
		return cells.get().started().isEmpty() ? Optional.of("No run with any of the optimizers has finished an epoch")
				: Optional.empty();
	}

	List<CellReport> started() {
		return this.cells.stream().filter(CellFigures::hasEpochs).toList();
	}

	Caption caption(StudyReport report, String what, List<String> more) {
		Recipe recipe = this.cells.get(0).cell().recipe();
		List<String> lines = new ArrayList<>();
		lines.add(String.format(Locale.ROOT, "%s, %,d training images, %s, batch size %d, %s", recipe.dataset(),
				recipe.trainingImages(), (recipe.epochs() == 1) ? "1 epoch" : recipe.epochs() + " epochs",
				recipe.batchSize(), RecipeCaptions.seeds(StudyCaptions.seeds(this.cells.get(0)))));
		long left = report.cells()
			.stream()
			.filter((cell) -> cell.cell().recipe().architecture().equals(recipe.architecture()))
			.count() - this.cells.size();
		if (left > 0) {
			lines.add(String.format(Locale.ROOT, "one cell for each optimizer; %d with other learning rates not shown",
					left));
		}
		lines.addAll(CellFigures.conditions(report, this.cells));
		lines.addAll(more);
		return new Caption("%s of %s".formatted(what, RecipeCaptions.network(recipe.architecture())), lines,
				StudyCaptions.foot(report, this.cells));
	}

	// The optimizer's id, with the learning rate if it is not the default.
	static String name(CellReport cell) {
		Recipe recipe = cell.cell().recipe();
		return recipe.optimizer().isAtDefaults() ? recipe.optimizer().id()
				: "%s %s".formatted(recipe.optimizer().id(), recipe.optimizer().learningRate());
	}

	private static List<CellReport> onePerOptimizer(List<CellReport> cells) {
		return Optimizers.all()
			.stream()
			.flatMap((optimizer) -> cells.stream()
				.filter((cell) -> cell.cell().recipe().optimizer().equals(optimizer))
				.findFirst()
				.or(() -> cells.stream()
					.filter((cell) -> cell.cell().recipe().optimizer().id().equals(optimizer.id()))
					.findFirst())
				.stream())
			.toList();
	}

}
