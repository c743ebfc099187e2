package io.atelier.study.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.atelier.evaluation.statistics.Interval;
import io.atelier.evaluation.statistics.Sample;
import io.atelier.paper.PaperResults;
import io.atelier.recipe.Recipe;
import io.atelier.study.CellReport;
import io.atelier.study.MeasureReport;
import io.atelier.study.MeasureReport.PaperValue;
import io.atelier.study.StudyRun;
import io.atelier.study.Verdict;
import io.atelier.training.JobStatus;

/**
 * One cell of a study. The maps go from the names of measures to values; a measure is
 * missing where there is no value.
 */
@Schema(name = "StudyCell", description = "One combination of settings that a study compares")
record CellView(@Schema(example = "7") int cell, @Schema(example = "hybrid") String architecture,
		@Schema(description = "Number of the model in the paper; null where the paper has none",
				example = "6") @Nullable String paperName,
		Map<String, Object> optimizer, int epochs, int batchSize, String dataset, int trainingImages, String validation,
		@Schema(description = "Differences from the paper's experiment; empty if there are none") List<String> departures,
		List<Long> seeds, List<RunView> jobs,
		@Schema(description = "The paper's values and where it states them") Map<String, PaperValue> paper,
		@Schema(description = "Our values over the seeds; low and high bound the 95 % interval of the mean") Map<String, SampleView> ours,
		@Schema(description = "95 % interval of the test accuracy for the sampling of the test images") @Nullable Interval wilson,
		@Schema(description = "Our value minus the paper's") Map<String, Double> difference,
		Map<String, VerdictView> verdict, List<ClassView> classes,
		@Schema(description = "Counts over the seeds, rows true, columns predicted") @Nullable List<List<Integer>> confusion) {

	static CellView of(CellReport report) {
		Recipe recipe = report.cell().recipe();
		return new CellView(report.cell().number(), recipe.architecture().id(),
				PaperResults.model(recipe.architecture()).orElse(null), optimizer(recipe), recipe.epochs(),
				recipe.batchSize(), recipe.dataset(), recipe.trainingImages(), recipe.validation().id(),
				report.departures(), report.runs().stream().map(StudyRun::seed).toList(),
				report.runs().stream().map(RunView::of).toList(),
				byMeasure(report, (measure) -> measure.paper().orElse(null)),
				byMeasure(report, (measure) -> measure.ours().map(SampleView::of).orElse(null)),
				report.measures().stream().flatMap((measure) -> measure.wilson().stream()).findFirst().orElse(null),
				byMeasure(report,
						(measure) -> measure.difference().isPresent() ? measure.difference().getAsDouble() : null),
				byMeasure(report, VerdictView::of), report.classes().stream().map(ClassView::of).toList(),
				report.confusion().orElse(null));
	}

	static Map<String, Object> optimizer(Recipe recipe) {
		Map<String, Object> view = new LinkedHashMap<>();
		view.put("name", recipe.optimizer().id());
		view.putAll(recipe.optimizer().hyperparameters());
		return view;
	}

	private static <T> Map<String, T> byMeasure(CellReport report, Function<MeasureReport, @Nullable T> value) {
		Map<String, T> values = new LinkedHashMap<>();
		for (MeasureReport measure : report.measures()) {
			T found = value.apply(measure);
			if (found != null) {
				values.put(measure.measure().id(), found);
			}
		}
		return values;
	}

	/**
	 * One job of a cell.
	 *
	 * @param id the job
	 * @param seed its seed
	 * @param status where it is
	 * @param reused whether it was there before the study
	 * @param modelId the model it gave
	 */
	@Schema(name = "StudyJob")
	record RunView(UUID id, long seed, JobStatus status, boolean reused, @Nullable UUID modelId) {

		static RunView of(StudyRun run) {
			return new RunView(run.job().id(), run.seed(), run.job().status(), run.reused(),
					run.job().modelId().orElse(null));
		}

	}

	/**
	 * One measure over the seeds.
	 *
	 * @param runs how many
	 * @param mean arithmetic mean
	 * @param std standard deviation with n - 1; null for one run
	 * @param low lower end of the mean's 95 % interval; null for one run
	 * @param high upper end of the mean's 95 % interval; null for one run
	 */
	@Schema(name = "Sample")
	record SampleView(int runs, double mean, @Nullable Double std, @Nullable Double low, @Nullable Double high) {

		static SampleView of(Sample sample) {
			return new SampleView(sample.size(), sample.mean(),
					sample.standardDeviation().isPresent() ? sample.standardDeviation().getAsDouble() : null,
					sample.interval().map(Interval::low).orElse(null),
					sample.interval().map(Interval::high).orElse(null));
		}

	}

	/**
	 * Whether a value of the paper was found again.
	 *
	 * @param verdict what the rule says
	 * @param reason why
	 */
	@Schema(name = "StudyVerdict")
	record VerdictView(Verdict verdict, String reason) {

		static @Nullable VerdictView of(MeasureReport measure) {
			return measure.verdict().map((verdict) -> new VerdictView(verdict, measure.reason())).orElse(null);
		}

	}

	/**
	 * Scores on one class.
	 *
	 * @param label name of the class
	 * @param precision share of the answers of this class that are right
	 * @param recall share of the examples of this class that are found
	 * @param f1 harmonic mean of the two
	 */
	@Schema(name = "StudyClass")
	record ClassView(String label, SampleView precision, SampleView recall, SampleView f1) {

		static ClassView of(CellReport.ClassReport scores) {
			return new ClassView(scores.label(), SampleView.of(scores.precision()), SampleView.of(scores.recall()),
					SampleView.of(scores.f1()));
		}

	}

}
