package io.atelier.study.comparison;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.atelier.dataset.DatasetStatistics;
import io.atelier.optimizer.Optimizers;
import io.atelier.paper.PaperResults;
import io.atelier.recipe.Recipe;
import io.atelier.study.ClaimReport;
import io.atelier.study.ClaimReport.ClaimVerdict;
import io.atelier.study.StudyKind;
import io.atelier.training.JobStatus;

import static org.assertj.core.api.Assertions.assertThat;

class ClaimsTests {

	@Test
	void areTheSameEightInEveryStudy() {
		List<ClaimReport> claims = new Bench(StudyKind.GRID).cell("mlp", "sgd").report().claims();
		assertThat(claims).extracting(ClaimReport::id)
			.containsExactly("model-2-better-than-model-1", "model-3-overfits", "adam-leads",
					"rmsprop-lowest-validation-loss", "adagrad-lowest-validation-accuracy", "pixels-centred-at-125",
					"eight-models", "best-optimizers-ranked");
		assertThat(claims).allSatisfy((claim) -> {
			assertThat(claim.statement()).endsWith(".");
			assertThat(claim.paper()).endsWith(".");
			assertThat(claim.evidence()).endsWith(".");
		});
	}

	/**
	 * Every study shows that there are seven models, and this one nothing else.
	 */
	@Test
	void cannotBeToldWithoutTheirCells() {
		List<ClaimReport> claims = new Bench(StudyKind.GRID).cell("mlp", "sgd", Trial.wrong(0, 10)).report().claims();
		assertThat(claims).filteredOn((claim) -> claim.verdict() != ClaimVerdict.CANNOT_BE_TOLD)
			.extracting(ClaimReport::id)
			.containsExactly("eight-models");
		assertThat(claims.get(0).evidence())
			.isEqualTo("The study has no cell of mlp with adam, mlp-dropout with adam.");
	}

	@Test
	void cannotBeToldBeforeTheirRunsHaveFinished() {
		ClaimReport claim = new Bench(StudyKind.ARCHITECTURES).cell("mlp", "adam", Trial.wrong(0, 1211))
			.cell("mlp-dropout", "adam", Trial.wrong(0, 1225).withStatus(JobStatus.RUNNING))
			.claim("model-2-better-than-model-1");
		assertThat(claim.verdict()).isEqualTo(ClaimVerdict.CANNOT_BE_TOLD);
		assertThat(claim.evidence()).isEqualTo("No run of mlp-dropout with adam has finished.");
	}

	@Test
	void lookForNetworksAtThePapersSettings() {
		Recipe faster = new Recipe(Bench.recipe("mlp", "adam").architecture(),
				Optimizers.with("adam", Map.of("learningRate", 0.01)), 10, 32, 1, "fashion-mnist", 60_000,
				Bench.recipe("mlp", "adam").validation());
		ClaimReport claim = new Bench(StudyKind.GRID).cell(faster, Trial.wrong(0, 9))
			.cell("mlp-dropout", "adam", Trial.wrong(0, 3))
			.claim("model-2-better-than-model-1");
		assertThat(claim.evidence()).isEqualTo("The study has no cell of mlp with adam.");
	}

	@Test
	void findModelTwoBetter() {
		ClaimReport claim = models(1400, 1200).claim("model-2-better-than-model-1");
		assertThat(claim.verdict()).isEqualTo(ClaimVerdict.SUPPORTED);
		assertThat(claim.evidence())
			.isEqualTo("Test accuracy of Model 2 is 0.8800 (3 runs), of Model 1 0.8600 (3 runs); they are told apart.");
	}

	@Test
	void findModelTwoWorse() {
		ClaimReport claim = models(1200, 1400).claim("model-2-better-than-model-1");
		assertThat(claim.verdict()).isEqualTo(ClaimVerdict.CONTRADICTED);
		assertThat(claim.evidence())
			.isEqualTo("Test accuracy of Model 2 is 0.8600 (3 runs), of Model 1 0.8800 (3 runs); they are told apart.");
	}

	/**
	 * The same numbers of wrong images as in the paper, but different images.
	 */
	@Test
	void cannotTellModelTwoFromModelOneByImages() {
		ClaimReport claim = new Bench(StudyKind.ARCHITECTURES)
			.cell("mlp", "adam", Trial.wrong(0, 1211), Trial.wrong(0, 1211), Trial.wrong(0, 1211))
			.cell("mlp-dropout", "adam", Trial.wrong(5000, 1225), Trial.wrong(5000, 1225), Trial.wrong(5000, 1225))
			.claim("model-2-better-than-model-1");
		assertThat(claim.verdict()).isEqualTo(ClaimVerdict.CANNOT_BE_TOLD);
		assertThat(claim.evidence()).isEqualTo(
				"Test accuracy of Model 2 is 0.8775 (3 runs), of Model 1 0.8789 (3 runs); nothing separates them.");
	}

	/**
	 * The test on the images alone would be significant: all 14 differing images favour
	 * one side.
	 */
	@Test
	void cannotTellModelTwoFromModelOneByOneSeed() {
		ClaimReport claim = new Bench(StudyKind.ARCHITECTURES).cell("mlp", "adam", Trial.wrong(0, 1225))
			.cell("mlp-dropout", "adam", Trial.wrong(0, 1211))
			.claim("model-2-better-than-model-1");
		assertThat(claim.verdict()).isEqualTo(ClaimVerdict.CANNOT_BE_TOLD);
	}

	@ParameterizedTest
	@CsvSource({ "0.95, SUPPORTED", "0.7628, CONTRADICTED", "0.88, CANNOT_BE_TOLD", "0.871, CANNOT_BE_TOLD" })
	void tellOverfittingFromUnderfitting(double trainingAccuracy, ClaimVerdict verdict) {
		ClaimReport claim = new Bench(StudyKind.ARCHITECTURES)
			.cell("mlp-dropout-augmented", "adam", Trial.wrong(0, 1200).withLast(0.6, trainingAccuracy, 0.5, 0.88))
			.claim("model-3-overfits");
		assertThat(claim.verdict()).isEqualTo(verdict);
		assertThat(claim.evidence()).startsWith(String.format(Locale.ROOT,
				"Train accuracy is %.4f (1 run), test accuracy 0.8800 (1 run)", trainingAccuracy));
	}

	@Test
	void needAllSevenOptimizers() {
		Bench bench = new Bench(StudyKind.GRID);
		Optimizers.ids()
			.stream()
			.filter((optimizer) -> !optimizer.equals("sgd"))
			.forEach((optimizer) -> bench.cell("hybrid", optimizer, paper(optimizer)));
		assertThat(bench.claim("adam-leads").evidence()).isEqualTo("The study has no cell of hybrid with sgd.");
	}

	/**
	 * The paper's own numbers with one seed each. Adadelta's lead over Adagrad and Adam's
	 * over RMSprop exceed the tolerance, Nadam's over Adam does not.
	 */
	@Test
	void tellOfThePapersNumbersWhatOneSeedTells() {
		Bench bench = optimizers(Map.of());
		ClaimReport adam = bench.claim("adam-leads");
		assertThat(adam.verdict()).isEqualTo(ClaimVerdict.CANNOT_BE_TOLD);
		assertThat(adam.evidence()).isEqualTo("""
				Lowest first train loss: nadam 0.5913, then adam 0.5992, too close to tell. \
				Lowest last train loss: rmsprop 0.1142, then adam 0.1199, too close to tell. \
				Highest last validation accuracy: nadam 0.9371, then adam 0.9367, too close to tell.""");
		ClaimReport rmsprop = bench.claim("rmsprop-lowest-validation-loss");
		assertThat(rmsprop.verdict()).isEqualTo(ClaimVerdict.CONTRADICTED);
		assertThat(rmsprop.evidence()).isEqualTo("Lowest last validation loss: adam 0.1917, then rmsprop 0.2313.");
		ClaimReport adagrad = bench.claim("adagrad-lowest-validation-accuracy");
		assertThat(adagrad.verdict()).isEqualTo(ClaimVerdict.CONTRADICTED);
		assertThat(adagrad.evidence())
			.isEqualTo("Lowest last validation accuracy: adadelta 0.7290, then adagrad 0.8662.");
	}

	@Test
	void supportWhatIsBestInEverything() {
		ClaimReport claim = optimizers(
				Map.of("adam", Trial.wrong(0, 300).withFirst(0.3, 0.9, 0.4, 0.85).withLast(0.05, 0.98, 0.1, 0.97)))
			.claim("adam-leads");
		assertThat(claim.verdict()).isEqualTo(ClaimVerdict.SUPPORTED);
		assertThat(claim.evidence()).startsWith("Lowest first train loss: adam 0.3000, then nadam 0.5913. ");
	}

	@Test
	void contradictWhatIsBeatenInOneThing() {
		ClaimReport claim = optimizers(
				Map.of("adam", Trial.wrong(0, 300).withFirst(0.9, 0.9, 0.4, 0.85).withLast(0.05, 0.98, 0.1, 0.97)))
			.claim("adam-leads");
		assertThat(claim.verdict()).isEqualTo(ClaimVerdict.CONTRADICTED);
	}

	@Test
	void supportWhatIsWorst() {
		ClaimReport claim = optimizers(Map.of("adagrad", Trial.wrong(0, 5000).withLast(2, 0.5, 2, 0.5)))
			.claim("adagrad-lowest-validation-accuracy");
		assertThat(claim.verdict()).isEqualTo(ClaimVerdict.SUPPORTED);
		assertThat(claim.evidence())
			.isEqualTo("Lowest last validation accuracy: adagrad 0.5000, then adadelta 0.7290.");
	}

	/**
	 * Over three seeds, a constant lead of 4 % is significant, a varying one is not.
	 */
	@ParameterizedTest
	@CsvSource({ "0.004, 0.004, 0.005, CONTRADICTED", "0.03, -0.02, 0.004, CANNOT_BE_TOLD" })
	void trustSeedsRatherThanTolerance(double first, double second, double third, ClaimVerdict verdict) {
		Bench bench = new Bench(StudyKind.OPTIMIZERS);
		Optimizers.ids().forEach((optimizer) -> {
			double[] leads = optimizer.equals("nadam") ? new double[] { first, second, third } : new double[3];
			double loss = List.of("adam", "nadam").contains(optimizer) ? 0.1 : 0.5;
			bench.cell("hybrid", optimizer,
					IntStream.range(0, 3)
						.mapToObj((i) -> Trial.wrong(0, 640).withLast(loss - leads[i], 0.9, 0.3, 0.936))
						.toArray(Trial[]::new));
		});
		assertThat(bench.claim("adam-leads").verdict()).isEqualTo(verdict);
	}

	@Test
	void cannotBeToldFromSmallerCells() {
		Bench bench = new Bench(StudyKind.ARCHITECTURES);
		for (String architecture : List.of("mlp", "mlp-dropout")) {
			Trial trial = Trial.wrong(0, architecture.equals("mlp") ? 1400 : 1200);
			bench.cell(Bench.withData(Bench.recipe(architecture, "adam"), "fashion-mnist", 4000), trial, trial, trial);
		}
		ClaimReport claim = bench.claim("model-2-better-than-model-1");
		assertThat(claim.verdict()).isEqualTo(ClaimVerdict.CANNOT_BE_TOLD);
		assertThat(claim.evidence())
			.isEqualTo("Test accuracy of Model 2 is 0.8800 (3 runs), of Model 1 0.8600 (3 runs); they are told apart. "
					+ "The cells depart from the paper's protocol: 4,000 of 60,000 training images.");
	}

	@ParameterizedTest
	@CsvSource({ "72.94, CONTRADICTED", "125, SUPPORTED", "121, SUPPORTED", "131, CONTRADICTED" })
	void findTheCentreOfPixels(double mean, ClaimVerdict verdict) {
		ClaimReport claim = new Bench(StudyKind.GRID).cell("mlp", "sgd")
			.statistics(statistics(mean))
			.claim("pixels-centred-at-125");
		assertThat(claim.verdict()).isEqualTo(verdict);
		assertThat(claim.evidence()).isEqualTo(String.format(Locale.ROOT,
				"The training pixels have the mean %.2f and the standard deviation 90.02.", mean));
	}

	@Test
	void cannotTellThePapersPixelsFromOthers() {
		ClaimReport claim = new Bench(StudyKind.GRID)
			.cell(Bench.withData(Bench.recipe("mlp", "sgd"), "fashion-sketch", 1000))
			.statistics(statistics(60))
			.claim("pixels-centred-at-125");
		assertThat(claim.verdict()).isEqualTo(ClaimVerdict.CANNOT_BE_TOLD);
		assertThat(claim.evidence()).contains("60.00").endsWith("but the study is not on fashion-mnist.");
	}

	@Test
	void countSevenModels() {
		ClaimReport claim = new Bench(StudyKind.GRID).cell("mlp", "sgd").claim("eight-models");
		assertThat(claim.verdict()).isEqualTo(ClaimVerdict.CONTRADICTED);
		assertThat(claim.evidence()).isEqualTo("The models are 1, 2, 3, 4-A, 4-B, 5, 6.");
	}

	@Test
	void showModelSixBesideItsTwoValues() {
		Recipe hybrid = Bench.recipe("hybrid", "adam");
		assertThat(new Bench(StudyKind.GRID).cell(hybrid, Trial.wrong(0, 650)).claim("eight-models").evidence())
			.endsWith("Our test accuracy of Model 6 with Adam is 0.9350 (1 run).");
		assertThat(new Bench(StudyKind.GRID).cell(Bench.withEpochs(hybrid, 2), Trial.wrong(0, 650))
			.claim("eight-models")
			.evidence()).endsWith("0.9350 (1 run), where the cell departs from the paper's protocol: 2 of 20 epochs.");
	}

	@Test
	void cannotRankBestOptimizersByThePapersNumbers() {
		ClaimReport claim = optimizers(Map.of()).claim("best-optimizers-ranked");
		assertThat(claim.verdict()).isEqualTo(ClaimVerdict.CANNOT_BE_TOLD);
		assertThat(claim.paper()).contains("0.9318 to 0.9413");
		assertThat(claim.evidence()).isEqualTo("Test accuracy: nadam 0.9371 (1 run), adam 0.9367 (1 run), "
				+ "rmsprop 0.9352 (1 run). Nothing separates nadam and adam, nadam and rmsprop, adam and rmsprop.");
	}

	@ParameterizedTest
	@CsvSource({ "500, 700, 900, SUPPORTED, All are told apart.",
			"700, 500, 900, CONTRADICTED, Told apart the other way: adam before nadam.",
			"500, 900, 900, CANNOT_BE_TOLD, Nothing separates adam and rmsprop." })
	void rankBestOptimizersThatAreToldApart(int nadam, int adam, int rmsprop, ClaimVerdict verdict, String reason) {
		ClaimReport claim = optimizers(Map.of("nadam", Trial.wrong(0, nadam), "adam", Trial.wrong(0, adam), "rmsprop",
				Trial.wrong(0, rmsprop)))
			.claim("best-optimizers-ranked");
		assertThat(claim.verdict()).isEqualTo(verdict);
		assertThat(claim.evidence()).endsWith(reason);
	}

	@ParameterizedTest
	@ValueSource(strings = { "adam-leads", "rmsprop-lowest-validation-loss", "adagrad-lowest-validation-accuracy" })
	void quoteThePapersNumbersRight(String id) {
		String text = optimizers(Map.of()).claim(id).paper();
		assertThat(text.replaceAll("[^0-9. ]", "").split(" ")).filteredOn((word) -> word.matches("0\\.\\d{4}\\.?"))
			.isNotEmpty()
			.allSatisfy(
					(word) -> assertThat(PaperResults.figure11().toString() + "0.7290").contains(word.substring(0, 6)));
	}

	private static Bench models(int wrongOne, int wrongTwo) {
		return new Bench(StudyKind.ARCHITECTURES)
			.cell("mlp", "adam", Trial.wrong(0, wrongOne - 10), Trial.wrong(0, wrongOne), Trial.wrong(0, wrongOne + 10))
			.cell("mlp-dropout", "adam", Trial.wrong(0, wrongTwo), Trial.wrong(0, wrongTwo + 5),
					Trial.wrong(0, wrongTwo - 5));
	}

	private static Bench optimizers(Map<String, Trial> others) {
		Bench bench = new Bench(StudyKind.OPTIMIZERS);
		Optimizers.ids()
			.forEach((optimizer) -> bench.cell("hybrid", optimizer, others.getOrDefault(optimizer, paper(optimizer))));
		return bench;
	}

	/**
	 * A run with the numbers of figure 11; each run has different wrong images.
	 */
	private static Trial paper(String optimizer) {
		PaperResults.OptimizerResult row = PaperResults.figure11(optimizer).orElseThrow();
		int wrong = (int) Math.round(10_000 * (1 - row.last().validationAccuracy()));
		return Trial.wrong(1000 * Optimizers.ids().indexOf(optimizer), wrong)
			.withFirst(row.first().trainingLoss(), row.first().trainingAccuracy(), row.first().validationLoss(),
					row.first().validationAccuracy())
			.withLast(row.last().trainingLoss(), row.last().trainingAccuracy(), row.last().validationLoss(),
					row.last().validationAccuracy());
	}

	private static DatasetStatistics statistics(double mean) {
		return new DatasetStatistics(new int[10], new int[10], new long[256], mean, 90.02);
	}

}
