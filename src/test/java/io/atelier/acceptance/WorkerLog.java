package io.atelier.acceptance;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * When a worker that has gone, or still runs, worked on which job, by its own log.
 *
 * @param runs in the order of their begins
 */
record WorkerLog(List<Run> runs) {

	private static final Pattern LINE = Pattern
		.compile("(?<time>\\S+Z) .*Job (?<job>[0-9a-f-]{36}) (?<what>begins|is done|has stopped|failed).*");

	/**
	 * Reads a log. What has begun and not ended, ended when the process wrote its last
	 * line or later: that is taken for the moment of its death.
	 */
	static WorkerLog of(ServiceProcess worker) throws IOException {
		List<Run> runs = new ArrayList<>();
		Map<String, Instant> open = new HashMap<>();
		for (String line : worker.log()) {
			Matcher matcher = LINE.matcher(line);
			if (matcher.matches()) {
				Instant time = Instant.parse(matcher.group("time"));
				String job = matcher.group("job");
				if (matcher.group("what").equals("begins")) {
					open.put(job, time);
				}
				else {
					runs.add(new Run(job, open.remove(job), time));
				}
			}
		}
		open.forEach((job, begin) -> runs.add(new Run(job, begin, worker.killedAt().orElse(begin))));
		return new WorkerLog(runs);
	}

	/**
	 * Finds the runs of one job that were under way at the same time.
	 * @param logs of all workers
	 * @return pairs of runs, in words
	 */
	static List<String> overlaps(List<WorkerLog> logs) {
		Map<String, List<Run>> byJob = logs.stream()
			.flatMap((log) -> log.runs().stream())
			.collect(Collectors.groupingBy(Run::job));
		List<String> overlaps = new ArrayList<>();
		byJob.values().forEach((runs) -> {
			List<Run> inOrder = runs.stream().sorted(Comparator.comparing(Run::begin)).toList();
			for (int i = 1; i < inOrder.size(); i++) {
				if (inOrder.get(i).begin().isBefore(inOrder.get(i - 1).end())) {
					overlaps.add(inOrder.get(i - 1) + " and " + inOrder.get(i));
				}
			}
		});
		return overlaps;
	}

	/**
	 * One attempt at a job.
	 *
	 * @param job its id
	 * @param begin when the worker began it
	 * @param end when the worker left it, or died
	 */
	record Run(String job, Instant begin, Instant end) {

	}

}
