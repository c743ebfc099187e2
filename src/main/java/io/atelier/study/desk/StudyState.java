package io.atelier.study.desk;

import java.util.Collection;
import java.util.List;

import io.atelier.training.JobResult;
import io.atelier.training.JobStatus;

final class StudyState {

	private StudyState() {
	}

	/**
	 * Derives the state of a study. Once no job is being cancelled, a cancelled study has
	 * ended, although jobs that another study needs may continue.
	 */
	static JobStatus of(boolean cancelled, Collection<JobResult> jobs) {
		List<JobStatus> all = jobs.stream().map(JobResult::status).toList();
		if (cancelled) {
			return all.contains(JobStatus.CANCELLING) ? JobStatus.CANCELLING : JobStatus.CANCELLED;
		}
		if (all.stream().allMatch(JobStatus::isFinal)) {
			return worst(all);
		}
		List<JobStatus> open = all.stream().filter((status) -> !status.isFinal()).toList();
		if (open.stream().allMatch((status) -> status == JobStatus.PAUSED)) {
			return JobStatus.PAUSED;
		}
		return all.stream().allMatch((status) -> status == JobStatus.QUEUED) ? JobStatus.QUEUED : JobStatus.RUNNING;
	}

	private static JobStatus worst(List<JobStatus> ended) {
		if (ended.contains(JobStatus.FAILED)) {
			return JobStatus.FAILED;
		}
		return ended.contains(JobStatus.CANCELLED) ? JobStatus.CANCELLED : JobStatus.SUCCEEDED;
	}

}
