package io.atelier.study.desk;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StudyJobs extends Repository<StudyJob, StudyJob.Place> {

	StudyJob save(StudyJob job);

	@Query("select j from StudyJob j where j.place.studyId = :study order by j.place.cell, j.place.seed")
	List<StudyJob> findAllOf(UUID study);

	@Query("select j from StudyJob j where j.place.studyId in :studies order by j.place.cell, j.place.seed")
	List<StudyJob> findAllOf(Collection<UUID> studies);

	/**
	 * Selects the jobs that another study needs, unless that study is cancelled.
	 */
	@Query("""
			select j.jobId from StudyJob j, Study s
			where j.place.studyId = s.id and s.id <> :study and s.cancelledAt is null and j.jobId in :jobs""")
	List<UUID> findWantedElsewhere(UUID study, Collection<UUID> jobs);

	/**
	 * Selects the jobs that any study submitted, and not a user.
	 */
	@Query("select distinct j.jobId from StudyJob j where j.reused = false and j.jobId in :jobs")
	List<UUID> findSubmittedByStudies(Collection<UUID> jobs);

	@Modifying
	@Query("delete from StudyJob j where j.place.studyId = :study")
	void deleteAllOf(UUID study);

}
