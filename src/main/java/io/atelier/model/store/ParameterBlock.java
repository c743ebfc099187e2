package io.atelier.model.store;

import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/**
 * A part of a model's parameters, little-endian floats.
 */
@Entity
@Immutable
@Table(name = "model_parameters")
class ParameterBlock {

	@EmbeddedId
	private Key key;

	private byte[] content;

	@SuppressWarnings("NullAway.Init")
	protected ParameterBlock() {
	}

	ParameterBlock(UUID modelId, int block, byte[] content) {
		this.key = new Key(modelId, block);
		this.content = content;
	}

	Key key() {
		return this.key;
	}

	byte[] content() {
		return this.content;
	}

	/**
	 * Where a block belongs.
	 *
	 * @param modelId the model
	 * @param block its position, from 0
	 */
	@Embeddable
	record Key(UUID modelId, int block) {

	}

}
