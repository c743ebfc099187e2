package io.atelier.training;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Knows which jobs belong together; for another module to provide.
 */
public interface JobGroups {

	/**
	 * The jobs of a study.
	 * @param study its id
	 * @return their ids, empty where there is no such study
	 */
	Optional<Set<UUID>> jobsOfStudy(UUID study);

}
