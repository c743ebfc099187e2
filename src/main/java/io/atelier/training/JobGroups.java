package io.atelier.training;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Groups jobs by study; implemented by another module.
 */
public interface JobGroups {

	Optional<Set<UUID>> jobsOfStudy(UUID study);

}
