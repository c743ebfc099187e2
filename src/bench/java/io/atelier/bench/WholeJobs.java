package io.atelier.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;

import io.atelier.engine.TrainingPlan;
import io.atelier.recipe.Architecture;

/**
 * Runs whole jobs, as a newly started process does.
 */
final class WholeJobs {

	private static final Path STATUS = Path.of("/proc/self/status");

	private final Workbench workbench;

	private final Architecture network;

	WholeJobs(Workbench workbench, Architecture network) {
		this.workbench = workbench;
		this.network = network;
	}

	/**
	 * Returns the seconds until the last job ends and the peak memory of the process, if
	 * the system reports it.
	 * @param images images per epoch
	 * @param epochs epochs per job
	 * @param jobs number of concurrent jobs
	 */
	Line measure(int images, int epochs, int jobs) throws Exception {
		long begin = System.nanoTime();
		Workers.run(jobs, (job) -> () -> {
			TrainingPlan plan = this.workbench.plan(this.network, images, this.workbench.test().size(), epochs, job);
			return this.workbench.engine().train(plan, new Unwatched());
		});
		double seconds = (System.nanoTime() - begin) / 1e9;
		Line line = this.workbench.line(this.network)
			.with("images", images)
			.with("epochs", epochs)
			.with("jobs", jobs)
			.with("seconds", seconds);
		OptionalDouble peak = Files.isReadable(STATUS) ? peakMebibytes(readStatus()) : OptionalDouble.empty();
		return peak.isPresent() ? line.with("peak_mib", peak.getAsDouble()) : line;
	}

	private static List<String> readStatus() throws IOException {
		return Files.readAllLines(STATUS);
	}

	/**
	 * The peak resident size in MiB; empty if no line has it.
	 * @param status the lines of {@code /proc/.../status}
	 */
	static OptionalDouble peakMebibytes(List<String> status) {
		return status.stream()
			.filter((line) -> line.startsWith("VmHWM:"))
			.mapToDouble((line) -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024.0)
			.findFirst();
	}

}
