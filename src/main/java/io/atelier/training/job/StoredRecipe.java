package io.atelier.training.job;

import java.util.Map;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import io.atelier.optimizer.Optimizers;
import io.atelier.recipe.Architecture;
import io.atelier.recipe.Architectures;
import io.atelier.recipe.Padding;
import io.atelier.recipe.Recipe;
import io.atelier.recipe.Validation;

/**
 * A recipe as columns, so that jobs can be searched by them.
 */
@Embeddable
record StoredRecipe(@Column(nullable = false, length = 64) String architecture,
		@Enumerated(EnumType.STRING) @Column(length = 16) @Nullable Padding padding,
		@Column(nullable = false, length = 32) String optimizer,
		@JdbcTypeCode(SqlTypes.JSON) @Column(nullable = false, length = 1000) Map<String, Double> hyperparameters,
		@Column(nullable = false) int epochs, @Column(nullable = false) int batchSize,
		@Column(nullable = false) long seed, @Column(nullable = false, length = 64) String dataset,
		@Column(nullable = false) int trainingImages,
		@Enumerated(EnumType.STRING) @Column(nullable = false, length = 16) Validation validation) {

	static StoredRecipe of(Recipe recipe) {
		return new StoredRecipe(recipe.architecture().id(), recipe.architecture().padding().orElse(null),
				recipe.optimizer().id(), recipe.optimizer().hyperparameters(), recipe.epochs(), recipe.batchSize(),
				recipe.seed(), recipe.dataset(), recipe.trainingImages(), recipe.validation());
	}

	Recipe toRecipe() {
		Optional<Architecture> found = (this.padding != null) ? Architectures.find(this.architecture, this.padding)
				: Architectures.find(this.architecture);
		return new Recipe(found.orElseThrow(
				() -> new IllegalStateException("there is no architecture '" + this.architecture + "' any more")),
				Optimizers.with(this.optimizer, this.hyperparameters), this.epochs, this.batchSize, this.seed,
				this.dataset, this.trainingImages, this.validation);
	}

}
