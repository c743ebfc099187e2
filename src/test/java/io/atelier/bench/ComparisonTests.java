package io.atelier.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ComparisonTests {

	private static final Conditions CONDITIONS = new Conditions(new Processor("Test CPU", Set.of("avx", "avx2")), null);

	@Test
	void formsTheRatioInEachRoundAgainstThePeerOfTheBetterMedian() {
		Comparison comparison = compare("mlp", Measure.ONE_JOB, round(ours(100, 180), peer(200), peer(100)),
				round(ours(300, 500), peer(150), peer(90)), round(ours(120, 210), peer(160), peer(400)));
		assertThat(comparison.peers()).containsExactly(Map.entry("djl", 160.0), Map.entry("pytorch", 100.0));
		Ratios ratios = trainers(comparison);
		assertThat(ratios.peer()).isEqualTo("djl");
		assertThat(ratios.values()).containsExactly(0.5, 2.0, 0.75);
		assertThat(ratios.median()).isEqualTo(0.75);
		assertThat(ratios.least()).isEqualTo(0.5);
		assertThat(ratios.greatest()).isEqualTo(2);
	}

	@Test
	void setsJobsOnAllCoresBesideThePeersOneLoop() {
		Comparison comparison = compare("mlp", Measure.JOBS_ON_ALL_CORES, round(ours(100, 180), peer(90), peer(60)));
		assertThat(trainers(comparison).values()).containsExactly(2.0);
	}

	@Test
	void takesTheShorterTimeForTheFaster() {
		List<PeerRound> rounds = List.of(new PeerRound(lines("{'model':'mlp','infer_batch':1,'infer_ms':0.5}"),
				Map.of("djl", lines("{'model':'mlp','infer_batch1_ms':0.4}"), "pytorch",
						lines("{'model':'mlp','infer_batch1_ms':0.1}"))));
		assertThat(Comparison.of("mlp", Measure.ONE_IMAGE, rounds)).hasValueSatisfying((comparison) -> {
			assertThat(trainers(comparison).peer()).isEqualTo("pytorch");
			assertThat(trainers(comparison).median()).isEqualTo(0.2, within(1e-12));
		});
	}

	@Test
	void readsBatchesOf32() {
		List<PeerRound> rounds = List.of(new PeerRound(
				lines("{'model':'mlp','infer_batch':1,'infer_images_per_s':7}",
						"{'model':'mlp','infer_batch':32,'infer_images_per_s':90}"),
				Map.of("djl", lines("{'model':'mlp','infer_batch32_images_per_s':60}"))));
		assertThat(trainers(Comparison.of("mlp", Measure.BATCH_OF_32, rounds).orElseThrow()).median()).isEqualTo(1.5);
	}

	@Test
	void setsTheAugmentedNetworkBesideThePeersUnaugmentedOne() {
		List<PeerRound> rounds = List
			.of(new PeerRound(lines("{'model':'mlp-dropout-augmented','jobs':1,'train_images_per_s':30}"),
					Map.of("djl", lines("{'model':'mlp','train_images_per_s':1}",
							"{'model':'mlp-dropout','train_images_per_s':60}"))));
		Comparison comparison = Comparison.of("mlp-dropout-augmented", Measure.ONE_JOB, rounds).orElseThrow();
		assertThat(trainers(comparison).median()).isEqualTo(0.5);
		assertThat(comparison.line().fields()).containsEntry("model", "mlp-dropout-augmented")
			.containsEntry("peer_model", "mlp-dropout");
		assertThat(table(comparison)).contains("| mlp-dropout-augmented* | ").contains("does not augment");
	}

	@Test
	void leavesOutRoundsInWhichThePeerGaveNothing() {
		Comparison comparison = compare("mlp", Measure.ONE_JOB, new PeerRound(ours(100, 180), Map.of("djl", List.of())),
				new PeerRound(ours(120, 180), Map.of("djl", peer(60))));
		assertThat(trainers(comparison).values()).containsExactly(2.0);
		assertThat(comparison.ours()).containsExactly(100.0, 120.0);
	}

	@Test
	void comparesNothingWhereNoRoundHasBoth() {
		PeerRound round = new PeerRound(ours(100, 180), Map.of("djl", List.of()));
		assertThat(Comparison.of("mlp", Measure.ONE_JOB, List.of(round))).isEmpty();
		assertThat(Comparison.of("hybrid", Measure.ONE_JOB, List.of(round(ours(1, 2), peer(1), peer(2))))).isEmpty();
	}

	@Test
	void tabulates() {
		Comparison comparison = compare("mlp", Measure.ONE_JOB, round(ours(10000, 180), peer(20000), peer(100)));
		assertThat(table(comparison).lines()).containsExactly("Test CPU, instruction set AVX2 (native)", "",
				"| network | measure | ours | djl | pytorch | ratio to the faster of DJL and PyTorch | spread | pairs |",
				"|---|---|---:|---:|---:|---:|---:|---:|",
				"| mlp | one job, images/s | 10,000 | 20,000 | 100 | 0.50 (djl) | 0.50 to 0.50 | 1 |");
	}

	@Test
	void tellsTheRatioToAPeerThatOnlyPredictsApart() {
		Comparison comparison = Comparison.of("mlp", Measure.ONE_IMAGE, withServer()).orElseThrow();
		assertThat(comparison.peers().keySet()).containsExactly("djl", "pytorch", "onnxruntime");
		assertThat(trainers(comparison)).isEqualTo(new Ratios("djl", List.of(4.0)));
		assertThat(comparison.to(PeerGroup.SERVERS)).hasValue(new Ratios("onnxruntime", List.of(0.5)));
		assertThat(comparison.line().fields()).containsEntry("faster_peer", "djl")
			.containsEntry("ratio", 4.0)
			.containsEntry("pairs", 1)
			.containsEntry("onnxruntime", 0.25)
			.containsEntry("onnxruntime_ratio", 0.5)
			.containsEntry("onnxruntime_ratio_min", 0.5)
			.containsEntry("onnxruntime_ratio_max", 0.5)
			.containsEntry("onnxruntime_ratios", List.of(0.5))
			.containsEntry("onnxruntime_pairs", 1);
	}

	@Test
	void comparesTrainingWithThosePeersAloneThatTrain() {
		Comparison comparison = Comparison.of("mlp", Measure.ONE_JOB, withServer()).orElseThrow();
		assertThat(comparison.peers()).containsOnlyKeys("djl", "pytorch");
		assertThat(comparison.to(PeerGroup.SERVERS)).isEmpty();
		assertThat(comparison.line().fields()).doesNotContainKeys("onnxruntime", "onnxruntime_ratio");
	}

	@Test
	void comparesPredictionsWithAPeerThatOnlyPredictsWhereNoneTrains() {
		PeerRound round = new PeerRound(lines("{'model':'mlp','infer_batch':1,'infer_ms':0.5}"),
				Map.of("djl", List.of(), "onnxruntime", lines("{'model':'mlp','infer_batch1_ms':1}")));
		Comparison comparison = Comparison.of("mlp", Measure.ONE_IMAGE, List.of(round)).orElseThrow();
		assertThat(comparison.ratios()).containsOnlyKeys(PeerGroup.SERVERS);
		assertThat(comparison.line().fields()).containsEntry("onnxruntime_ratio", 2.0)
			.doesNotContainKeys("ratio", "faster_peer");
	}

	@Test
	void tabulatesBothRatiosAndWhyPeersAreLeftOut() {
		List<Comparison> comparisons = Stream.of(Measure.ONE_JOB, Measure.ONE_IMAGE)
			.map((measure) -> Comparison.of("mlp", measure, withServer()).orElseThrow())
			.toList();
		assertThat(new PeerTable(CONDITIONS, comparisons, List.of("One is left out.")).toString().lines().skip(2))
			.containsExactly("| network | measure | ours | djl | pytorch | onnxruntime "
					+ "| ratio to the faster of DJL and PyTorch | spread | pairs | ratio to ONNX Runtime | spread | pairs |",
					"|---|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|",
					"| mlp | one job, images/s | 100 | 200 | 50.000 | - | 0.50 (djl) | 0.50 to 0.50 | 1 | - | - | - |",
					"| mlp | 1 image, ms | 0.500 | 2.000 | 4.000 | 0.250 | 4.00 (djl) | 4.00 to 4.00 | 1 "
							+ "| 0.50 | 0.50 to 0.50 | 1 |",
					"", "One is left out.");
	}

	private static List<PeerRound> withServer() {
		return List.of(new PeerRound(
				lines("{'model':'mlp','jobs':1,'train_images_per_s':100}",
						"{'model':'mlp','infer_batch':1,'infer_ms':0.5}"),
				Map.of("djl", lines("{'model':'mlp','train_images_per_s':200,'infer_batch1_ms':2}"), "pytorch",
						lines("{'model':'mlp','train_images_per_s':50,'infer_batch1_ms':4}"), "onnxruntime",
						lines("{'model':'mlp','infer_batch1_ms':0.25}"))));
	}

	private static Ratios trainers(Comparison comparison) {
		return comparison.to(PeerGroup.TRAINERS).orElseThrow();
	}

	private static String table(Comparison comparison) {
		return new PeerTable(CONDITIONS, List.of(comparison), List.of()).toString();
	}

	private static Comparison compare(String network, Measure measure, PeerRound... rounds) {
		return Comparison.of(network, measure, List.of(rounds)).orElseThrow();
	}

	private static PeerRound round(List<JsonNode> ours, List<JsonNode> djl, List<JsonNode> pytorch) {
		return new PeerRound(ours, Map.of("djl", djl, "pytorch", pytorch));
	}

	private static List<JsonNode> ours(int oneJob, int twoJobs) {
		return lines(String.format(Locale.ROOT, "{'model':'mlp','jobs':1,'train_images_per_s':%d}", oneJob),
				String.format(Locale.ROOT, "{'model':'mlp','jobs':2,'train_images_per_s':%d}", twoJobs));
	}

	private static List<JsonNode> peer(int rate) {
		return lines(String.format(Locale.ROOT, "{'peer':'x','model':'mlp','train_images_per_s':%d}", rate));
	}

	private static List<JsonNode> lines(String... lines) {
		return Arrays.stream(lines).map((line) -> JsonLines.pick(line.replace('\'', '"')).orElseThrow()).toList();
	}

}
