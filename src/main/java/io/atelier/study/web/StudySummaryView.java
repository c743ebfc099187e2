package io.atelier.study.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.atelier.access.Creator;
import io.atelier.study.desk.StudySnapshot;
import io.atelier.training.JobStatus;

/**
 * A study in a list.
 */
@Schema(name = "StudySummary", description = "A comparative study, without its findings")
record StudySummaryView(UUID id, @Schema(example = "architectures") String kind, JobStatus status, @Schema(
		description = "Whether it differs from the paper's experiment, usually by being smaller") boolean scaledDown,
		@Schema(description = "Number of cells", example = "7") int cells, List<Long> seeds,
		@Schema(description = "Who submitted it; null if no key was needed") @Nullable Creator createdBy,
		Instant createdAt, @Nullable Instant finishedAt, StudyProgress progress) {

	static StudySummaryView of(StudySnapshot study, boolean scaledDown, Optional<Duration> timeLeft) {
		return new StudySummaryView(study.id(), study.kind().id(), study.status(), scaledDown,
				study.plan().cells().size(), study.plan().seeds(), study.createdBy().orElse(null), study.createdAt(),
				study.finishedAt().orElse(null), StudyProgress.of(study, timeLeft));
	}

	/**
	 * How far a study is.
	 *
	 * @param done jobs that have ended
	 * @param total all its jobs
	 * @param etaSeconds estimated time until the last one ends; null where nothing has
	 * been trained here yet
	 */
	@Schema(name = "StudyProgress")
	record StudyProgress(int done, int total, @Nullable Long etaSeconds) {

		static StudyProgress of(StudySnapshot study, Optional<Duration> timeLeft) {
			return new StudyProgress(study.done(), study.runs().size(), timeLeft.map(Duration::toSeconds).orElse(null));
		}

	}

}
