package io.atelier.study;

import java.util.Optional;
import java.util.UUID;

/**
 * The studies as other modules see them.
 */
public interface StudyReports {

	/**
	 * The study that was submitted last.
	 * @return its id; empty where there is no study
	 */
	Optional<UUID> newest();

	/**
	 * What a study has found so far.
	 * @param id the study
	 * @return the report
	 * @throws io.atelier.platform.ProblemException if there is no such study (404)
	 */
	StudyReport find(UUID id);

}
