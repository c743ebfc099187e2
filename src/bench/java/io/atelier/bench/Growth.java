package io.atelier.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

import io.atelier.recipe.Architecture;

/**
 * Measures how cost grows with the work. Each point runs in its own process, so that the
 * peak memory is its own.
 */
final class Growth {

	private static final String MIDDLING = "cnn-pool-batchnorm";

	private final Options options;

	private final JsonLines lines;

	private final List<String> networks;

	Growth(Options options, JsonLines lines) {
		this.options = options;
		this.lines = lines;
		this.networks = options.names().isEmpty() ? List.of(MIDDLING)
				: options.networks().stream().map(Architecture::id).toList();
	}

	void measure() throws Exception {
		for (String network : this.networks) {
			// Warms up the disk cache; otherwise only the first point would read the
			// libraries from disk.
			run(network, 1_000, 1, 1);
			List<Integer> images = this.options.images(List.of(6_000, 12_000, 30_000, 60_000));
			List<JsonNode> points = new ArrayList<>();
			for (int count : images) {
				points.add(point(network, count, 1, 1));
			}
			summarize("images", network, points);
			points.clear();
			for (int epochs : this.options.epochs(List.of(1, 2, 4))) {
				points.add(point(network, this.options.each(), epochs, 1));
			}
			summarize("epochs", network, points);
			points.clear();
			for (int jobs : this.options.jobs(List.of(1, 2, 3, 4))) {
				points.add(point(network, this.options.each(), 1, jobs));
			}
			summarize("jobs", network, points);
		}
	}

	private JsonNode point(String network, int images, int epochs, int jobs) throws Exception {
		JsonNode point = run(network, images, epochs, jobs);
		this.lines.print(point);
		return point;
	}

	private JsonNode run(String network, int images, int epochs, int jobs) throws Exception {
		List<String> arguments = Stream
			.concat(Stream.of("job", network, "--images", Integer.toString(images), "--epochs",
					Integer.toString(epochs), "--jobs", Integer.toString(jobs)),
					this.options.forAnotherProcess().stream())
			.toList();
		return Programs.bench(arguments)
			.stream()
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("no measurement of " + arguments));
	}

	private void summarize(String of, String network, List<JsonNode> points) {
		Line line = Line.begin().with("growth", of).with("model", network);
		if (points.size() < 2) {
			return;
		}
		line = with(line, "seconds", of, points);
		if (points.stream().allMatch((point) -> point.has("peak_mib"))) {
			line = with(line, "peak_mib", of, points);
		}
		this.lines.print(line);
	}

	private static Line with(Line line, String what, String of, List<JsonNode> points) {
		StraightLine fit = StraightLine.through(points.stream().map((point) -> point.get(of).asDouble()).toList(),
				points.stream().map((point) -> point.get(what).asDouble()).toList());
		return line.with(what + "_at_0", fit.intercept())
			.with(what + "_per_" + singular(of), fit.slope())
			.with(what + "_largest_deviation", fit.largestDeviation());
	}

	private static String singular(String plural) {
		return plural.substring(0, plural.length() - 1);
	}

}
