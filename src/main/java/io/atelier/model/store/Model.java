package io.atelier.model.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

import io.atelier.access.Creator;
import io.atelier.model.StoredModel;
import io.atelier.model.manifest.Manifest;
import io.atelier.model.manifest.ManifestFormat;
import io.atelier.recipe.Recipe;

/**
 * A model without its parameters; immutable.
 */
@Entity
@Immutable
@Table(name = "model")
class Model {

	@Id
	private UUID id;

	private UUID jobId;

	private String architecture;

	// Only queries read these two.
	@SuppressWarnings("unused")
	private String optimizer;

	@SuppressWarnings("unused")
	private String dataset;

	private Instant createdAt;

	private @Nullable Double holdoutAccuracy;

	private int parameterCount;

	private String parametersSha256;

	private long parametersCrc32;

	private long artifactBytes;

	private String artifactSha256;

	private String manifest;

	@Embedded
	private @Nullable Creator createdBy;

	@SuppressWarnings("NullAway.Init")
	protected Model() {
	}

	Model(Manifest manifest, String manifestJson, Checksums parameters, Checksums artifact, @Nullable Creator creator) {
		this.id = manifest.id();
		this.jobId = manifest.jobId();
		this.architecture = manifest.recipe().architecture();
		this.optimizer = manifest.toRecipe().optimizer().id();
		this.dataset = manifest.dataset().id();
		this.createdAt = manifest.createdAt();
		this.holdoutAccuracy = manifest.holdoutAccuracy();
		this.parameterCount = manifest.parameters().count();
		this.parametersSha256 = parameters.sha256();
		this.parametersCrc32 = parameters.crc32();
		this.artifactBytes = artifact.bytes();
		this.artifactSha256 = artifact.sha256();
		this.manifest = manifestJson;
		this.createdBy = creator;
	}

	UUID id() {
		return this.id;
	}

	String architecture() {
		return this.architecture;
	}

	OptionalDouble holdoutAccuracy() {
		return optional(this.holdoutAccuracy);
	}

	private static OptionalDouble optional(@Nullable Double value) {
		return (value != null) ? OptionalDouble.of(value) : OptionalDouble.empty();
	}

	/**
	 * Whether this model replaces the champion. Accuracies on different data are not
	 * comparable, so a model trained on the paper's data beats any that was trained on
	 * other data. If the accuracies are equal, the older model stays.
	 */
	boolean beats(Model champion) {
		if (this.holdoutAccuracy == null) {
			return false;
		}
		if (isOfPaperDataset() != champion.isOfPaperDataset() && champion.holdoutAccuracy != null) {
			return isOfPaperDataset();
		}
		return this.holdoutAccuracy > champion.holdoutAccuracy().orElse(Double.NEGATIVE_INFINITY);
	}

	private boolean isOfPaperDataset() {
		return Recipe.DEFAULT_DATASET.equals(this.dataset);
	}

	Checksums parameters() {
		return new Checksums(parameterBytes(), this.parametersSha256, this.parametersCrc32);
	}

	long parameterBytes() {
		return (long) Float.BYTES * this.parameterCount;
	}

	String manifest() {
		return this.manifest;
	}

	long artifactBytes() {
		return this.artifactBytes;
	}

	String artifactSha256() {
		return this.artifactSha256;
	}

	StoredModel toStoredModel(List<String> aliases) {
		try {
			Manifest read = ManifestFormat.read(this.manifest);
			return new StoredModel(this.id, this.jobId, read.toRecipe(), this.createdAt,
					Optional.ofNullable(this.createdBy), this.parameterCount, this.parametersSha256, this.artifactBytes,
					aliases, read.evaluation(), holdoutAccuracy(), optional(read.temperature()));
		}
		catch (IllegalArgumentException ex) {
			throw ModelProblems.damaged(this.id, "its manifest cannot be read", ex);
		}
	}

}
