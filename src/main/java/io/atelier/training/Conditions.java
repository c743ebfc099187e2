package io.atelier.training;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.atelier.dataset.Datasets;
import io.atelier.dataset.StratifiedSplits;
import io.atelier.optimizer.Optimizer;
import io.atelier.platform.request.JsonRequest;
import io.atelier.platform.request.Member;
import io.atelier.platform.request.Values;
import io.atelier.recipe.Architecture;
import io.atelier.recipe.Network;
import io.atelier.recipe.Recipe;
import io.atelier.recipe.Signature;
import io.atelier.recipe.Validation;
import io.atelier.recipe.layer.Padding;

/**
 * The part of a training request that is independent of network, optimizer and seed.
 *
 * @param epochs 1 to 1,000; empty for the architecture's default
 * @param batchSize examples per update, 1 to 4,096; empty for the architecture's default
 * @param trainingImages number of training images, without the holdout
 */
public record Conditions(Optional<Integer> epochs, Optional<Integer> batchSize, String dataset, Signature signature,
		int trainingImages, Validation validation) {

	/**
	 * Number of epochs.
	 */
	public static final Member<Integer> EPOCHS = Member.optional("epochs", Values.integers(1, 1000),
			"Passes over the training images; by default the architecture's", 20);

	/**
	 * Batch size, in images.
	 */
	public static final Member<Integer> BATCH_SIZE = Member.optional("batchSize", Values.integers(1, 4096),
			"Examples per update; by default the architecture's", 128);

	/**
	 * Id of the data set; must be available when a request is read.
	 */
	public static final Member<String> DATASET = Member.optional("dataset", Values.named(List.of()),
			"Id of the data set, one of those under /api/v1/datasets; by default the first", Recipe.DEFAULT_DATASET);

	/**
	 * The size of the data set limits the range when a request is read.
	 */
	public static final Member<Integer> TRAINING_IMAGES = Member.optional("trainingImages",
			Values.integers(1, Integer.MAX_VALUE), "Largest number of training images; by default all. A holdout is "
					+ "set aside first, and the answer shows how many images are left",
			60_000);

	/**
	 * Images that validate each epoch.
	 */
	public static final Member<Validation> VALIDATION = Member.optional("validation",
			Values.oneOf(List.of(Validation.HOLDOUT, Validation.TEST), Validation::id),
			"Images that validate each epoch: a holdout of training images, or the test set as in the paper",
			Validation.HOLDOUT.id());

	/**
	 * Reads these members and reports invalid values to the request.
	 * @param ifNone the validation if the request has none
	 * @return the conditions with all defaults filled in
	 */
	public static Conditions read(JsonRequest request, Datasets datasets, Validation ifNone) {
		Optional<Integer> epochs = request.get(EPOCHS);
		Optional<Integer> batchSize = request.get(BATCH_SIZE);
		String dataset = request.get(DATASET.among(Values.named(datasets.ids())))
			.orElseGet(() -> datasets.ids().get(0));
		int available = datasets.trainingSize(dataset);
		int trainingImages = request.get(TRAINING_IMAGES.among(Values.integers(1, available))).orElse(available);
		Validation validation = request.get(VALIDATION).orElse(ifNone);
		if (validation == Validation.HOLDOUT) {
			trainingImages = Math.min(trainingImages, available - StratifiedSplits.holdoutSize(available));
		}
		return new Conditions(epochs, batchSize, dataset, datasets.schema(dataset).signature(), trainingImages,
				validation);
	}

	/**
	 * Reports a network whose layers the images are too small for.
	 * @param padding one of the network's; null for its default
	 */
	public void check(Network network, @Nullable Padding padding, JsonRequest request, Member<?> member) {
		if (!network.fits(this.signature, padding)) {
			request.violation(member,
					"the images of data set '%s' (%s) are too small for '%s'%s".formatted(this.dataset,
							this.signature.image(), network.id(),
							(padding != null) ? " with padding '%s'".formatted(padding.id()) : ""),
					List.of());
		}
	}

	/**
	 * Completes a recipe.
	 * @param padding one of the network's; null for its default
	 */
	public Recipe recipe(Network network, @Nullable Padding padding, Optimizer optimizer, long seed) {
		Architecture architecture = network.on(this.signature, padding);
		return new Recipe(architecture, optimizer, this.epochs.orElse(architecture.epochs()),
				this.batchSize.orElse(architecture.batchSize()), seed, this.dataset, this.trainingImages,
				this.validation);
	}

}
