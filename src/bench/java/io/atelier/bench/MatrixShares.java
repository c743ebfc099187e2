package io.atelier.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.atelier.recipe.Architecture;

/**
 * Compares the rate of networks with that of a large matrix product on the same number of
 * cores.
 */
final class MatrixShares {

	private static final int IMAGES = 32;

	private final Options options;

	private final JsonLines lines;

	private final Map<Integer, MatrixRate> rates = new TreeMap<>();

	MatrixShares(Options options, JsonLines lines) {
		this.options = options;
		this.lines = lines;
	}

	void measure() throws Exception {
		try (Workbench workbench = Workbench.open(this.options.dataset(), this.options.settings())) {
			for (int cores : Options.oneAndAllCores()) {
				rate(cores);
			}
			for (Architecture network : networks()) {
				measure(workbench, network);
			}
		}
	}

	private List<Architecture> networks() {
		return this.options.names().isEmpty()
				? BenchNetworks.all().stream().filter((network) -> network.padding().isPresent()).toList()
				: this.options.networks();
	}

	private void measure(Workbench workbench, Architecture network) throws Exception {
		ImageCost cost = ImageCost.of(network);
		int threads = workbench.engine().backend().threadsPerNetwork();
		TrainingSpeed training = new TrainingSpeed(workbench, this.options.seconds(6));
		for (int jobs : this.options.jobs(Options.oneAndAllCores())) {
			Line line = training.measure(network, jobs);
			this.lines.print(withShare(line, cost.training(), line.number("train_images_per_s"), jobs * threads));
		}
		PredictionSpeed prediction = new PredictionSpeed(workbench, network, this.options.seconds(6) / 4);
		Line line = prediction.measure(IMAGES);
		this.lines.print(withShare(line, cost.predicting(), line.number("infer_images_per_s"), threads));
	}

	private Line withShare(Line line, long operations, double imagesPerSecond, int threads) throws Exception {
		MatrixRate rate = rate(Math.min(threads, Runtime.getRuntime().availableProcessors()));
		double reached = operations * imagesPerSecond / 1e9;
		return line.with("gflop_per_image", operations / 1e9)
			.with("gflop_per_s", reached)
			.with("gemm_cores", rate.cores())
			.with("gemm_gflop_per_s", rate.median())
			.with("share_of_gemm", reached / rate.median());
	}

	private MatrixRate rate(int cores) throws Exception {
		MatrixRate rate = this.rates.get(cores);
		if (rate == null) {
			rate = MatrixRate.measure(MatrixRate.LARGE, cores);
			this.rates.put(cores, rate);
			this.lines.print(rate.line());
		}
		return rate;
	}

}
