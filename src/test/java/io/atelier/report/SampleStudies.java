package io.atelier.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.apache.commons.statistics.distribution.TDistribution;

import io.atelier.evaluation.EpochMetrics;
import io.atelier.evaluation.Evaluation;
import io.atelier.evaluation.statistics.Interval;
import io.atelier.evaluation.statistics.Sample;
import io.atelier.optimizer.Optimizer;
import io.atelier.optimizer.Optimizers;
import io.atelier.paper.PaperResults;
import io.atelier.paper.PaperResults.EpochResult;
import io.atelier.recipe.Networks;
import io.atelier.recipe.Recipe;
import io.atelier.recipe.Validation;
import io.atelier.study.Cell;
import io.atelier.study.CellReport;
import io.atelier.study.CellReport.ClassReport;
import io.atelier.study.ClaimReport;
import io.atelier.study.ClaimReport.ClaimVerdict;
import io.atelier.study.Measure;
import io.atelier.study.MeasureReport;
import io.atelier.study.MeasureReport.PaperValue;
import io.atelier.study.PairReport;
import io.atelier.study.RankReport;
import io.atelier.study.StudyKind;
import io.atelier.study.StudyPlan;
import io.atelier.study.StudyReport;
import io.atelier.study.StudyRun;
import io.atelier.study.Verdict;
import io.atelier.training.JobResult;
import io.atelier.training.JobStatus;
import io.atelier.training.Provenance;

/**
 * Sample studies with values near the paper's.
 *
 * @param seeds the number of seeds per cell
 * @param done the number of succeeded seeds per cell
 * @param epochsOf the number of epochs of a cell, given the paper's
 * @param departures deviations of every cell from the paper
 */
public record SampleStudies(UUID id, int seeds, int done, Function<Integer, Integer> epochsOf, List<String> departures,
		String dataset) {

	public static final UUID ID = UUID.fromString("6d3e2a52-5f0e-4f7b-9a30-0f8a4f8f3a11");

	public static final List<String> SCALED = List.of("4,000 of 60,000 training images", "2 of 10 epochs");

	private static final Provenance PROVENANCE = new Provenance(
			"0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0", "0.1.0",
			"fd53c90aa1b2c3d4e5f60718293a4b5c6d7e8f90", "ND4J CPU 1.0.0-M2.1", "OpenBLAS", true, 1, "17.0.15",
			"Linux amd64");

	public static SampleStudies full(int seeds) {
		return new SampleStudies(ID, seeds, seeds, (epochs) -> epochs, List.of(), "fashion-mnist");
	}

	public static SampleStudies scaledDown() {
		return new SampleStudies(ID, 1, 1, (epochs) -> 2, SCALED, "fashion-mnist");
	}

	public SampleStudies withSeeds(int other) {
		return new SampleStudies(this.id, other, this.done, this.epochsOf, this.departures, this.dataset);
	}

	public SampleStudies withDone(int other) {
		return new SampleStudies(this.id, this.seeds, other, this.epochsOf, this.departures, this.dataset);
	}

	public SampleStudies withEpochs(int epochs) {
		return new SampleStudies(this.id, this.seeds, this.done, (paper) -> epochs, this.departures, this.dataset);
	}

	public SampleStudies withDataset(String other) {
		return new SampleStudies(this.id, this.seeds, this.done, this.epochsOf, this.departures, other);
	}

	public StudyReport architectures() {
		return study(StudyKind.ARCHITECTURES, Networks.ids().stream().map((id) -> recipe(id, "adam")).toList());
	}

	public StudyReport optimizers() {
		return study(StudyKind.OPTIMIZERS, Optimizers.ids().stream().map((id) -> recipe("hybrid", id)).toList());
	}

	public StudyReport grid(String architecture, String... optimizers) {
		return study(StudyKind.GRID, List.of(optimizers).stream().map((id) -> recipe(architecture, id)).toList());
	}

	public Recipe recipe(String architecture, String optimizer) {
		Recipe full = SampleResults.recipe(architecture, optimizer, 10);
		return new Recipe(full.architecture(), full.optimizer(), this.epochsOf.apply(full.architecture().epochs()),
				full.architecture().batchSize(), 1, this.dataset, this.departures.isEmpty() ? 60000 : 4000,
				Validation.TEST);
	}

	public StudyReport study(StudyKind kind, List<Recipe> recipes) {
		List<CellReport> cells = IntStream.rangeClosed(1, recipes.size())
			.mapToObj((number) -> cell(new Cell(number, recipes.get(number - 1))))
			.toList();
		List<Long> all = LongStream.rangeClosed(1, this.seeds).boxed().toList();
		boolean finished = this.done == this.seeds;
		return new StudyReport(this.id, new StudyPlan(kind, cells.stream().map(CellReport::cell).toList(), all),
				finished ? JobStatus.SUCCEEDED : JobStatus.RUNNING, Instant.parse("2026-01-02T03:04:05Z"),
				finished ? Optional.of(Instant.parse("2026-01-02T13:04:05Z")) : Optional.empty(),
				this.done * cells.size(), this.seeds * cells.size(), cells, pairs(cells.size()), ranking(cells.size()),
				List.of(new ClaimReport("model-2-better", "Model 2 is slightly better than Model 1",
						"0.8775 < 0.8789 in table 1 & one-seed spread is about 0.009", ClaimVerdict.CONTRADICTED,
						"Model 2 has 0.8770, Model 1 0.8785: 50 % of the seeds_agree"),
						new ClaimReport("pixels-centred", "The pixel distribution is centred at 125",
								"the training mean is 72.94", ClaimVerdict.CANNOT_BE_TOLD,
								"the study has not read the data")));
	}

	private CellReport cell(Cell cell) {
		List<StudyRun> runs = new ArrayList<>();
		for (int i = 0; i < this.seeds; i++) {
			JobStatus status = (i < this.done) ? JobStatus.SUCCEEDED
					: (i == this.done && this.done > 0) ? JobStatus.RUNNING : JobStatus.QUEUED;
			runs.add(new StudyRun(cell.number(), i + 1, false, job(cell, i + 1, status)));
		}
		List<Evaluation> evaluations = runs.stream().flatMap((run) -> run.job().evaluation().stream()).toList();
		return new CellReport(cell, this.departures, runs,
				List.of(Measure.values()).stream().map((measure) -> measure(cell, measure, runs)).toList(),
				evaluations.isEmpty() ? List.of() : classes(evaluations),
				evaluations.isEmpty() ? Optional.empty() : Optional.of(sum(evaluations)));
	}

	private JobResult job(Cell cell, long seed, JobStatus status) {
		Recipe recipe = cell.recipe().withSeed(seed);
		int epochs = (status == JobStatus.SUCCEEDED) ? recipe.epochs()
				: (status == JobStatus.RUNNING) ? recipe.epochs() / 2 : 0;
		boolean succeeded = status == JobStatus.SUCCEEDED;
		return new JobResult(new UUID(cell.number(), seed), status, recipe,
				succeeded ? Optional.of(Instant.parse("2026-01-02T04:04:05Z")) : Optional.empty(),
				curve(recipe).subList(0, epochs), succeeded ? Optional.of(new UUID(9, seed)) : Optional.empty(),
				succeeded ? Optional.of(SampleResults.evaluation()) : Optional.empty(), Optional.empty(),
				succeeded ? Optional.of(PROVENANCE) : Optional.empty(), Optional.empty(), Optional.empty());
	}

	private static List<EpochMetrics> curve(Recipe recipe) {
		EpochResult first = first(recipe.optimizer());
		EpochResult last = last(recipe);
		Random random = new Random(recipe.seed() * 31 + recipe.architecture().id().hashCode());
		return IntStream.rangeClosed(1, recipe.epochs()).mapToObj((epoch) -> {
			double left = (epoch == 1) ? 1 : Math.exp(-0.35 * (epoch - 1));
			double noise = (epoch == recipe.epochs()) ? 0.1 : 1;
			return new EpochMetrics(epoch,
					last.trainingLoss() + left * (first.trainingLoss() - last.trainingLoss())
							+ 0.004 * random.nextGaussian(),
					last.trainingAccuracy() + left * (first.trainingAccuracy() - last.trainingAccuracy())
							+ 0.002 * random.nextGaussian(),
					last.validationLoss() + left * (first.validationLoss() - last.validationLoss())
							+ noise * 0.02 * random.nextGaussian(),
					last.validationAccuracy() + left * (first.validationAccuracy() - last.validationAccuracy())
							+ noise * 0.01 * random.nextGaussian(),
					1e-3, 100, 600);
		}).toList();
	}

	private static EpochResult first(Optimizer optimizer) {
		return PaperResults.figure11(optimizer.id()).orElseThrow().first();
	}

	private static EpochResult last(Recipe recipe) {
		return recipe.optimizer().id().equals("adam") ? PaperResults.table1(recipe.architecture().id())
			.map((row) -> new EpochResult(row.trainingLoss(), row.trainingAccuracy(), row.testLoss(),
					row.testAccuracy()))
			.orElseThrow() : PaperResults.figure11(recipe.optimizer().id()).orElseThrow().last();
	}

	private MeasureReport measure(Cell cell, Measure measure, List<StudyRun> runs) {
		double[] values = runs.stream()
			.filter((run) -> !run.job().epochs().isEmpty())
			.flatMap((run) -> value(measure, run.job()).stream().boxed())
			.mapToDouble(Double::doubleValue)
			.toArray();
		Optional<Sample> ours = (values.length == 0) ? Optional.empty() : Optional.of(sample(values));
		Optional<PaperValue> paper = this.dataset.equals("fashion-mnist") ? paper(cell.recipe(), measure)
				: Optional.empty();
		OptionalDouble difference = (ours.isPresent() && paper.isPresent())
				? OptionalDouble.of(ours.get().mean() - paper.get().value()) : OptionalDouble.empty();
		Optional<Verdict> verdict = paper
			.map((value) -> (!this.departures.isEmpty() || difference.isEmpty()) ? Verdict.CANNOT_BE_TOLD
					: (Math.abs(difference.getAsDouble()) < 0.01) ? Verdict.REPRODUCED : Verdict.DIFFERS);
		return new MeasureReport(measure, paper, ours, (measure == Measure.TEST_ACCURACY && ours.isPresent())
				? Optional.of(new Interval(ours.get().mean() - 0.005, ours.get().mean() + 0.005)) : Optional.empty(),
				difference, verdict, verdict.isPresent() ? "because" : "");
	}

	private static OptionalDouble value(Measure measure, JobResult job) {
		EpochMetrics first = job.epochs().get(0);
		EpochMetrics last = job.epochs().get(job.epochs().size() - 1);
		if (measure.isOfFirstEpoch() || job.status() == JobStatus.SUCCEEDED) {
			return OptionalDouble.of(Map.ofEntries(Map.entry(Measure.FIRST_TRAINING_LOSS, first.trainingLoss()),
					Map.entry(Measure.FIRST_TRAINING_ACCURACY, first.trainingAccuracy()),
					Map.entry(Measure.FIRST_VALIDATION_LOSS, first.validationLoss()),
					Map.entry(Measure.FIRST_VALIDATION_ACCURACY, first.validationAccuracy()),
					Map.entry(Measure.TRAINING_LOSS, last.trainingLoss()),
					Map.entry(Measure.TRAINING_ACCURACY, last.trainingAccuracy()),
					Map.entry(Measure.VALIDATION_LOSS, last.validationLoss()),
					Map.entry(Measure.VALIDATION_ACCURACY, last.validationAccuracy()),
					Map.entry(Measure.TEST_LOSS, last.validationLoss()),
					Map.entry(Measure.TEST_ACCURACY, last.validationAccuracy()),
					Map.entry(Measure.MACRO_PRECISION, last.validationAccuracy() + 0.001),
					Map.entry(Measure.MACRO_RECALL, last.validationAccuracy()),
					Map.entry(Measure.MACRO_F1, last.validationAccuracy() - 0.001))
				.get(measure));
		}
		return OptionalDouble.empty();
	}

	private static Optional<PaperValue> paper(Recipe recipe, Measure measure) {
		boolean hybrid = recipe.architecture().id().equals("hybrid");
		if (measure.isOfFirstEpoch()) {
			EpochResult first = first(recipe.optimizer());
			return hybrid ? value(measure, first).map((value) -> new PaperValue(value, "figure 11")) : Optional.empty();
		}
		if (!hybrid && !recipe.optimizer().id().equals("adam")) {
			return Optional.empty();
		}
		String place = recipe.optimizer().id().equals("adam") ? "table 1" : "figure 11";
		return value(measure, last(recipe)).map((value) -> new PaperValue(value, place));
	}

	private static Optional<Double> value(Measure measure, EpochResult row) {
		return switch (measure) {
			case FIRST_TRAINING_LOSS, TRAINING_LOSS -> Optional.of(row.trainingLoss());
			case FIRST_TRAINING_ACCURACY, TRAINING_ACCURACY -> Optional.of(row.trainingAccuracy());
			case FIRST_VALIDATION_LOSS, VALIDATION_LOSS, TEST_LOSS -> Optional.of(row.validationLoss());
			case FIRST_VALIDATION_ACCURACY, VALIDATION_ACCURACY, TEST_ACCURACY -> Optional.of(row.validationAccuracy());
			case MACRO_PRECISION, MACRO_RECALL, MACRO_F1 -> Optional.empty();
		};
	}

	private static Sample sample(double... values) {
		double mean = DoubleStream.of(values).average().orElseThrow();
		if (values.length == 1) {
			return new Sample(1, mean, OptionalDouble.empty(), Optional.empty());
		}
		double deviation = Math
			.sqrt(DoubleStream.of(values).map((value) -> (value - mean) * (value - mean)).sum() / (values.length - 1));
		double half = TDistribution.of(values.length - 1.0).inverseCumulativeProbability(0.975) * deviation
				/ Math.sqrt(values.length);
		return new Sample(values.length, mean, OptionalDouble.of(deviation),
				Optional.of(new Interval(mean - half, mean + half)));
	}

	private static List<ClassReport> classes(List<Evaluation> evaluations) {
		return IntStream.range(0, SampleResults.LABELS.size())
			.mapToObj((index) -> new ClassReport(SampleResults.LABELS.get(index),
					sample(evaluations.stream().mapToDouble((each) -> each.classes().get(index).precision()).toArray()),
					sample(evaluations.stream().mapToDouble((each) -> each.classes().get(index).recall()).toArray()),
					sample(evaluations.stream().mapToDouble((each) -> each.classes().get(index).f1()).toArray())))
			.toList();
	}

	private static List<List<Integer>> sum(List<Evaluation> evaluations) {
		return IntStream.range(0, 10)
			.mapToObj((row) -> IntStream.range(0, 10)
				.mapToObj((
						column) -> evaluations.stream().mapToInt((each) -> each.confusion().get(row).get(column)).sum())
				.toList())
			.toList();
	}

	private List<PairReport> pairs(int cells) {
		List<PairReport> pairs = new ArrayList<>();
		for (int first = 1; first <= cells && this.done > 0; first++) {
			for (int second = first + 1; second <= cells; second++) {
				double p = 1e-7 * Math.pow(10, (first * 3 + second) % 8);
				pairs.add(new PairReport(first, second, List.of(new PairReport.SeedTest(1, 120, 80, p)), p,
						Math.min(1, 21 * p), 21 * p < 0.05));
			}
		}
		return pairs;
	}

	private List<RankReport> ranking(int cells) {
		List<RankReport> ranking = new ArrayList<>();
		for (int number = cells; number >= 1 && this.done > 0; number--) {
			int rank = cells - number + 1;
			ranking
				.add(new RankReport(number, rank, (number == 2) ? List.of(1) : (number == 1) ? List.of(2) : List.of()));
		}
		return ranking;
	}

}
