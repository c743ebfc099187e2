package io.atelier.model.store;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * A name that points to a model. The champion always exists, but may point to nothing.
 */
@Entity
@Table(name = "model_alias")
class Alias {

	static final String CHAMPION = "champion";

	@Id
	private String name;

	private @Nullable UUID modelId;

	private boolean pinned;

	@Version
	private @Nullable Integer version;

	@SuppressWarnings("NullAway.Init")
	protected Alias() {
	}

	Alias(String name) {
		this.name = name;
	}

	/**
	 * Points to a model that a user chose; returns whether the target changed.
	 */
	boolean pin(UUID model) {
		this.pinned = true;
		return move(model);
	}

	/**
	 * Points to the best model, if any; returns whether the target changed.
	 */
	boolean follow(@Nullable UUID model) {
		this.pinned = false;
		return move(model);
	}

	private boolean move(@Nullable UUID model) {
		boolean moves = !Objects.equals(this.modelId, model);
		this.modelId = model;
		return moves;
	}

	String name() {
		return this.name;
	}

	Optional<UUID> modelId() {
		return Optional.ofNullable(this.modelId);
	}

	boolean isPinned() {
		return this.pinned;
	}

	boolean isChampion() {
		return CHAMPION.equals(this.name);
	}

}
