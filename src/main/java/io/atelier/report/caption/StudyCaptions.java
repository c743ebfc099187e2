package io.atelier.report.caption;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.atelier.study.CellReport;
import io.atelier.study.StudyReport;
import io.atelier.study.StudyRun;
import io.atelier.training.JobStatus;
import io.atelier.training.Provenance;

public final class StudyCaptions {

	private StudyCaptions() {
	}

	/**
	 * States how cells deviate from the paper's experiment, for example {@code scaled
	 * down: 2 of 10 epochs}; empty if the study is the paper's in full.
	 */
	public static Optional<String> scaledDown(StudyReport report, Collection<CellReport> cells) {
		if (!report.scaledDown()) {
			return Optional.empty();
		}
		List<String> departures = cells.stream().flatMap((cell) -> cell.departures().stream()).distinct().toList();
		return Optional.of(departures.isEmpty() ? "as in the paper here, other cells of the study are scaled down"
				: "scaled down: " + String.join(", ", departures));
	}

	/**
	 * For example {@code 3 of 5 seeds finished, 1 failed}; empty if all are finished.
	 */
	public static Optional<String> progress(CellReport cell) {
		int finished = finished(cell);
		if (finished == cell.runs().size()) {
			return Optional.empty();
		}
		List<String> words = new ArrayList<>();
		words.add(String.format(Locale.ROOT, "%d of %d %s finished", finished, cell.runs().size(),
				(cell.runs().size() == 1) ? "seed" : "seeds"));
		for (JobStatus status : List.of(JobStatus.FAILED, JobStatus.CANCELLED)) {
			long count = cell.runs().stream().filter((run) -> run.job().status() == status).count();
			if (count > 0) {
				words.add(count + " " + status.name().toLowerCase(Locale.ROOT));
			}
		}
		return Optional.of(String.join(", ", words));
	}

	/**
	 * The number of runs that have succeeded.
	 */
	public static int finished(CellReport cell) {
		return (int) cell.runs().stream().filter((run) -> run.job().status() == JobStatus.SUCCEEDED).count();
	}

	public static String settings(CellReport cell) {
		return RecipeCaptions.settings(cell.cell().recipe(), seeds(cell));
	}

	public static List<Long> seeds(CellReport cell) {
		return cell.runs().isEmpty() ? List.of(cell.cell().recipe().seed())
				: cell.runs().stream().map(StudyRun::seed).toList();
	}

	/**
	 * Lists the origin of results, for example {@code commit 1a2b3c4}: one line for each
	 * property, with all values that occur; empty if no run records its origin.
	 */
	public static List<String> provenance(Collection<CellReport> cells) {
		List<Provenance> all = provenances(cells);
		List<String> lines = new ArrayList<>();
		add(lines, "data SHA-256", all, Provenance::datasetSha256);
		add(lines, "service", all, Provenance::service);
		add(lines, "commit", all, Provenance::commit);
		add(lines, "engine", all, Provenance::engine);
		add(lines, "matrix library", all,
				(provenance) -> provenance.blas() + (provenance.oneDnn() ? " with oneDNN" : " without oneDNN"));
		add(lines, "compute threads", all, (provenance) -> Integer.toString(provenance.threads()));
		add(lines, "Java", all, Provenance::javaVersion);
		add(lines, "platform", all, Provenance::platform);
		return lines;
	}

	/**
	 * The shortened study, data and code, for the foot of a figure.
	 */
	public static String foot(StudyReport report, Collection<CellReport> cells) {
		List<Provenance> all = provenances(cells);
		List<String> parts = new ArrayList<>();
		parts.add("Study " + report.id());
		add(parts, "data SHA-256", all, (provenance) -> shortened(provenance.datasetSha256()));
		add(parts, "commit", all,
				(provenance) -> Optional.ofNullable(provenance.commit()).map(StudyCaptions::shortened).orElse(null));
		add(parts, "", all, Provenance::engine);
		return parts.stream().map(String::strip).collect(Collectors.joining(" · "));
	}

	/**
	 * Every distinct provenance once, in the order of the runs.
	 */
	public static List<Provenance> provenances(Collection<CellReport> cells) {
		return cells.stream()
			.flatMap((cell) -> cell.runs().stream())
			.flatMap((run) -> run.job().provenance().stream())
			.distinct()
			.toList();
	}

	private static void add(List<String> lines, String name, List<Provenance> all,
			Function<Provenance, @Nullable String> property) {
		Stream<String> values = all.stream().map(property).filter(Objects::nonNull).distinct();
		String joined = values.collect(Collectors.joining(", "));
		if (!joined.isEmpty()) {
			lines.add(name + " " + joined);
		}
	}

	private static String shortened(String checksum) {
		return checksum.substring(0, Math.min(12, checksum.length()));
	}

}
