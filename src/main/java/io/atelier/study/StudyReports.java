package io.atelier.study;

import java.util.Optional;
import java.util.UUID;

/**
 * Reads studies for other modules.
 */
public interface StudyReports {

	Optional<UUID> newest();

	/**
	 * Reports the results so far; an unknown study causes a 404 problem.
	 */
	StudyReport find(UUID id);

}
