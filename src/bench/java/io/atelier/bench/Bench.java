package io.atelier.bench;

import java.io.PrintStream;
import java.util.List;

import io.atelier.recipe.Architecture;

/**
 * Entry point of the benchmark; {@code src/bench/run} starts it and documents its
 * arguments.
 */
public final class Bench {

	private final Options options;

	private final Conditions conditions;

	private final JsonLines lines;

	private Bench(Options options, Conditions conditions, PrintStream out) {
		this.options = options;
		this.conditions = conditions;
		this.lines = new JsonLines(out, conditions.line());
	}

	public static void main(String[] args) throws Exception {
		PrintStream out = System.out;
		// Keeps output of libraries out of the result lines.
		System.setOut(System.err);
		Options options;
		Conditions conditions;
		try {
			options = Options.parse(List.of(args));
			conditions = Conditions.of(options.instructionSet().orElse(null), Processor.read(), System.getenv());
		}
		catch (IllegalArgumentException ex) {
			System.err.println("bench: " + ex.getMessage());
			System.exit(2);
			return;
		}
		new Bench(options, conditions, out).run(out);
	}

	private void run(PrintStream out) throws Exception {
		switch (this.options.mode()) {
			case "train", "predict", "job", "photos" -> measure();
			case "growth" -> new Growth(this.options, this.lines).measure();
			case "gemm" -> new MatrixShares(this.options, this.lines).measure();
			case "pair" -> new PeerRounds(this.options, this.conditions).compare(this.lines, out);
			default -> throw new IllegalStateException(this.options.mode());
		}
	}

	private void measure() throws Exception {
		try (Workbench workbench = Workbench.open(this.options.dataset(), this.options.settings())) {
			for (Architecture network : this.options.networks()) {
				switch (this.options.mode()) {
					case "train" -> train(workbench, network);
					case "predict" -> predict(workbench, network);
					case "photos" -> photos(workbench, network);
					default -> jobs(workbench, network);
				}
			}
		}
	}

	private void train(Workbench workbench, Architecture network) throws Exception {
		TrainingSpeed speed = new TrainingSpeed(workbench, this.options.seconds(6));
		for (int jobs : this.options.jobs(Options.oneAndAllCores())) {
			this.lines.print(speed.measure(network, jobs));
		}
	}

	private void predict(Workbench workbench, Architecture network) {
		PredictionSpeed speed = new PredictionSpeed(workbench, network, this.options.seconds(6) / 4);
		for (int batch : this.options.batches(List.of(1, 32, 256))) {
			this.lines.print(speed.measure(batch));
		}
	}

	private void photos(Workbench workbench, Architecture network) {
		int images = this.options.images(List.of(60_000)).get(0);
		int epochs = this.options.epochs(List.of(network.epochs())).get(0);
		try (PhotoAccuracy accuracy = new PhotoAccuracy(workbench, network, images, epochs, this.options.tests())) {
			this.lines.print(accuracy.plain());
			for (Rendering rendering : Rendering.values()) {
				this.lines.print(accuracy.photos(rendering));
			}
		}
	}

	private void jobs(Workbench workbench, Architecture network) throws Exception {
		WholeJobs whole = new WholeJobs(workbench, network);
		for (int images : this.options.images(List.of(60_000))) {
			for (int epochs : this.options.epochs(List.of(1))) {
				for (int jobs : this.options.jobs(List.of(1))) {
					this.lines.print(whole.measure(images, epochs, jobs));
				}
			}
		}
	}

}
