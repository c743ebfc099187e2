package io.atelier.study.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.atelier.access.Creator;
import io.atelier.study.ClaimReport;
import io.atelier.study.PairReport;
import io.atelier.study.RankReport;
import io.atelier.study.StudyReport;
import io.atelier.study.Verdict;
import io.atelier.study.desk.StudySnapshot;
import io.atelier.training.JobStatus;

/**
 * A study and all that it has found.
 */
@Schema(name = "Study", description = "A comparative study: the paper's values beside ours")
record StudyView(UUID id, @Schema(example = "architectures") String kind, JobStatus status, @Schema(
		description = "Whether it differs from the paper's experiment, usually by being smaller; each cell lists the differences") boolean scaledDown,
		List<Long> seeds,
		@Schema(description = "Who submitted it; null if no key was needed") @Nullable Creator createdBy,
		Instant createdAt, @Nullable Instant finishedAt, StudySummaryView.StudyProgress progress,
		@Schema(description = "The rules for the verdicts") Map<Verdict, String> verdictRule, List<CellView> cells,
		@Schema(description = "Each pair of cells on the same test images: McNemar's exact test per seed, twice the median "
				+ "p-value of several seeds, Holm's correction over all pairs. With one seed, the result applies to "
				+ "these two models only, not to their training methods") List<PairReport> comparisons,
		@Schema(description = "Cells by mean test accuracy. The rank counts the cells that are significantly better; "
				+ "cells without a significant difference are tied") List<RankReport> ranking,
		@Schema(description = "The paper's statements that its own tables contradict, checked against this study if it trains as the paper does. "
				+ "One cell leads another if the 95 % interval of the lead over at least three common seeds lies above 0, "
				+ "or, with fewer seeds, if the lead exceeds the tolerance of the verdicts") List<ClaimReport> claims,
		@Schema(description = "Every hyperparameter, stated by the paper or assumed, with the source") List<LedgerView> ledger) {

	static StudyView of(StudySnapshot study, StudyReport report, Optional<Duration> timeLeft) {
		return new StudyView(study.id(), study.kind().id(), study.status(), report.scaledDown(), report.plan().seeds(),
				study.createdBy().orElse(null), study.createdAt(), study.finishedAt().orElse(null),
				StudySummaryView.StudyProgress.of(study, timeLeft),
				Arrays.stream(Verdict.values()).collect(Collectors.toMap(Function.identity(), Verdict::rule)),
				report.cells().stream().map(CellView::of).toList(), report.pairs(), report.ranking(), report.claims(),
				LedgerView.of(report.plan()));
	}

}
