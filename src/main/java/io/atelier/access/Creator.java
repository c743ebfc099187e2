package io.atelier.access;

import java.util.Optional;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The key with which something was made, kept even after the key is revoked.
 */
@Embeddable
@Schema(description = "The key with which it was made")
public record Creator(
		@Column(name = "created_by", updatable = false) @Schema(example = "4gYq0ZbS1xKd",
				description = "Id of the key") String id,
		@Column(name = "created_by_name", updatable = false) @Schema(example = "the notebook of Ada",
				description = "Name of the key") String name) {

	/**
	 * Returns the key of the current thread's request; empty if it needed none.
	 */
	public static Optional<Creator> current() {
		return Caller.current().flatMap(Creator::of);
	}

	/**
	 * Returns the key of a caller; empty if none was needed.
	 */
	public static Optional<Creator> of(Caller caller) {
		return caller.equals(Caller.ANYONE) ? Optional.empty() : Optional.of(new Creator(caller.id(), caller.name()));
	}

}
