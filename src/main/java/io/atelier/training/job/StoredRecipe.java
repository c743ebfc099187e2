package io.atelier.training.job;

import java.util.Map;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import io.atelier.optimizer.Optimizers;
import io.atelier.recipe.Architecture;
import io.atelier.recipe.Network;
import io.atelier.recipe.Networks;
import io.atelier.recipe.Recipe;
import io.atelier.recipe.Signature;
import io.atelier.recipe.Validation;
import io.atelier.recipe.layer.Padding;
import io.atelier.recipe.layer.Shape;

/**
 * A recipe as database columns, so that jobs can be searched by them.
 */
@Embeddable
record StoredRecipe(@Column(nullable = false, length = 64) String architecture,
		@Enumerated(EnumType.STRING) @Column(length = 16) @Nullable Padding padding,
		@Column(nullable = false, length = 32) String optimizer,
		@JdbcTypeCode(SqlTypes.JSON) @Column(nullable = false, length = 1000) Map<String, Double> hyperparameters,
		@Column(nullable = false) int epochs, @Column(nullable = false) int batchSize,
		@Column(nullable = false) long seed, @Column(nullable = false, length = 64) String dataset,
		@Column(nullable = false) int channels, @Column(nullable = false) int height,
		@Column(nullable = false) int width, @Column(nullable = false) int classes,
		@Column(nullable = false) int trainingImages,
		@Enumerated(EnumType.STRING) @Column(nullable = false, length = 16) Validation validation) {

	static StoredRecipe of(Recipe recipe) {
		Architecture architecture = recipe.architecture();
		Shape image = architecture.signature().image();
		return new StoredRecipe(architecture.id(), architecture.padding().orElse(null), recipe.optimizer().id(),
				recipe.optimizer().hyperparameters(), recipe.epochs(), recipe.batchSize(), recipe.seed(),
				recipe.dataset(), image.channels(), image.height(), image.width(), architecture.signature().classes(),
				recipe.trainingImages(), recipe.validation());
	}

	Recipe toRecipe() {
		Signature signature = new Signature(new Shape(this.channels, this.height, this.width), this.classes);
		Network network = Networks.find(this.architecture)
			.orElseThrow(
					() -> new IllegalStateException("there is no architecture '" + this.architecture + "' any more"));
		return new Recipe(network.on(signature, this.padding), Optimizers.with(this.optimizer, this.hyperparameters),
				this.epochs, this.batchSize, this.seed, this.dataset, this.trainingImages, this.validation);
	}

}
