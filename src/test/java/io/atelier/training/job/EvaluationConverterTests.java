package io.atelier.training.job;

import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;

import io.atelier.dataset.ClassLabels;
import io.atelier.evaluation.ConfusionMatrix;
import io.atelier.evaluation.Evaluation;
import io.atelier.evaluation.calibration.Calibration;

import static org.assertj.core.api.Assertions.assertThat;

class EvaluationConverterTests {

	private final EvaluationConverter converter = new EvaluationConverter();

	@Test
	void readsWhatItWrote() {
		int[] labels = { 0, 1 };
		float[][] rows = { { 0.9f, 0.1f }, { 0.6f, 0.4f } };
		Evaluation evaluation = Evaluation
			.of(0.5, ConfusionMatrix.of(ClassLabels.COUNT, labels, new int[] { 0, 0 }), ClassLabels.NAMES)
			.withCalibration(Calibration.of(labels, rows, OptionalDouble.of(1.25)));

		String json = this.converter.convertToDatabaseColumn(evaluation);

		assertThat(this.converter.convertToEntityAttribute(json)).isEqualTo(evaluation);
	}

	@Test
	void readsWhatWasWrittenBeforeCalibrationWasMeasured() {
		Evaluation evaluation = this.converter.convertToEntityAttribute("""
				{"loss":0.3338,"accuracy":0.75,"macroPrecision":0.83,"macroRecall":0.75,"macroF1":0.73,
				"classes":[{"label":"Coat","precision":0.67,"recall":1.0,"f1":0.8,"support":2},
				{"label":"Shirt","precision":1.0,"recall":0.5,"f1":0.67,"support":2}],
				"confusion":[[2,0],[1,1]]}""");

		assertThat(evaluation).isNotNull();
		assertThat(evaluation.calibration()).isNull();
		assertThat(evaluation.accuracy()).isEqualTo(0.75);
		assertThat(evaluation.classes().get(1).recall()).isEqualTo(0.5);
		assertThat(evaluation.confusion().get(1)).containsExactly(1, 1);
	}

	@Test
	void hasRoomForManyDigitsInTheDatabase() {
		int[] labels = new int[1000];
		float[][] rows = new float[labels.length][];
		for (int i = 0; i < rows.length; i++) {
			float confidence = (i + 0.5f) / rows.length;
			rows[i] = new float[] { confidence, 1 - confidence };
			labels[i] = i % 3 % 2;
		}
		Evaluation evaluation = Evaluation
			.of(Math.PI, ConfusionMatrix.of(ClassLabels.COUNT, labels, labels), ClassLabels.NAMES)
			.withCalibration(Calibration.of(labels, rows, OptionalDouble.of(Math.E)));

		assertThat(this.converter.convertToDatabaseColumn(evaluation)).hasSizeBetween(4_000, 10_000);
	}

}
