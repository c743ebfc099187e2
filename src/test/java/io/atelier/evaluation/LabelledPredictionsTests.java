package io.atelier.evaluation;

import org.junit.jupiter.api.Test;

import io.atelier.evaluation.LabelledPredictions.Answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class LabelledPredictionsTests {

	@Test
	void staysTheSameInBytes() {
		LabelledPredictions predictions = LabelledPredictions.of(new int[] { 0, 255 }, new int[] { 200, 255 },
				new float[] { 0.1f, Math.nextDown(1f) });
		byte[] bytes = predictions.toBytes();
		assertThat(bytes).hasSize(12);
		assertThat(LabelledPredictions.of(bytes).answers()).containsExactly(new Answer(0, 0, 200, 0.1f),
				new Answer(1, 255, 255, Math.nextDown(1f)));
	}

	@Test
	void knowsWhatIsWrong() {
		LabelledPredictions predictions = LabelledPredictions.of(new int[] { 1, 2, 3 }, new int[] { 1, 3, 3 },
				new float[] { 1, 1, 1 });
		assertThat(predictions.answers().filter(Answer::isWrong).map(Answer::image)).containsExactly(1);
		assertThat(predictions.rightAnswers().count()).isEqualTo(2);
	}

	@Test
	void refusesArraysThatDoNotMatch() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> LabelledPredictions.of(new int[2], new int[2], new float[1]));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> LabelledPredictions.of(new int[] { 256 }, new int[1], new float[1]));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> LabelledPredictions.of(new int[1], new int[] { -1 }, new float[1]));
	}

}
