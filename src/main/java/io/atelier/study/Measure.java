package io.atelier.study;

/**
 * What a study measures of each run. Losses are mean categorical cross-entropies in nats;
 * all other measures lie in [0, 1].
 */
public enum Measure {

	/**
	 * Running mean over the first epoch's batches.
	 */
	FIRST_TRAINING_LOSS("firstTrainingLoss", "first train loss"),

	/**
	 * Share of right answers over the same batches.
	 */
	FIRST_TRAINING_ACCURACY("firstTrainingAccuracy", "first train accuracy"),

	/**
	 * On the validation images after the first epoch.
	 */
	FIRST_VALIDATION_LOSS("firstValidationLoss", "first validation loss"),

	/**
	 * On the validation images after the first epoch.
	 */
	FIRST_VALIDATION_ACCURACY("firstValidationAccuracy", "first validation accuracy"),

	/**
	 * Running mean over the last epoch's batches.
	 */
	TRAINING_LOSS("trainingLoss", "last train loss"),

	/**
	 * Share of right answers over the same batches.
	 */
	TRAINING_ACCURACY("trainingAccuracy", "last train accuracy"),

	/**
	 * On the validation images after the last epoch.
	 */
	VALIDATION_LOSS("validationLoss", "last validation loss"),

	/**
	 * On the validation images after the last epoch.
	 */
	VALIDATION_ACCURACY("validationAccuracy", "last validation accuracy"),

	/**
	 * Of the stored model on the test set.
	 */
	TEST_LOSS("testLoss", "test loss"),

	/**
	 * Of the stored model on the test set.
	 */
	TEST_ACCURACY("testAccuracy", "test accuracy"),

	/**
	 * Mean precision over the classes on the test set.
	 */
	MACRO_PRECISION("macroPrecision", "macro precision"),

	/**
	 * Mean recall over the classes on the test set.
	 */
	MACRO_RECALL("macroRecall", "macro recall"),

	/**
	 * Mean F1 over the classes on the test set.
	 */
	MACRO_F1("macroF1", "macro F1");

	private final String id;

	private final String title;

	Measure(String id, String title) {
		this.id = id;
		this.title = title;
	}

	public String id() {
		return this.id;
	}

	public String title() {
		return this.title;
	}

	public boolean isLoss() {
		return this.id.endsWith("Loss");
	}

	/**
	 * Whether it is independent of the number of epochs.
	 */
	public boolean isOfFirstEpoch() {
		return this.id.startsWith("first");
	}

}
