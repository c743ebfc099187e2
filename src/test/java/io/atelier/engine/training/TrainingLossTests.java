package io.atelier.engine.training;

import org.junit.jupiter.api.Test;

import io.atelier.dataset.Garments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class TrainingLossTests {

	private final TrainingLoss loss = new TrainingLoss();

	@Test
	void turnsLogitsIntoProbabilitiesLessTargets() {
		float[] logits = { 0, (float) Math.log(3), 0 };
		double sum = this.loss.toGradient(logits, batch(0), 3);
		assertThat(logits).containsExactly(new float[] { 0.2f - 1, 0.6f, 0.2f }, within(1e-6f));
		assertThat(sum).isCloseTo(-Math.log(0.2), within(1e-7));
	}

	@Test
	void staysFiniteForLargeLogits() {
		float[] logits = { 1000, -1000, 0 };
		double sum = this.loss.toGradient(logits, batch(1), 3);
		assertThat(sum).isCloseTo(2000, within(1e-3));
		assertThat(logits).containsExactly(1, -1, 0);
	}

	@Test
	void keepsRunningMeansOverExamples() {
		this.loss.toGradient(new float[] { 5, 0, 0, 5 }, batch(0, 0), 2);
		this.loss.toGradient(new float[] { 0, 5 }, batch(1), 2);
		double right = Math.log(1 + Math.exp(-5));
		assertThat(this.loss.accuracy()).isCloseTo(2 / 3.0, within(1e-12));
		assertThat(this.loss.mean()).isCloseTo((3 * right + 5) / 3, within(1e-6));
	}

	@Test
	void beginsAnewWithAnEpoch() {
		this.loss.toGradient(new float[] { 5, 0 }, batch(1), 2);
		this.loss.reset();
		this.loss.toGradient(new float[] { 5, 0 }, batch(0), 2);
		assertThat(this.loss.accuracy()).isOne();
		assertThat(this.loss.mean()).isCloseTo(Math.log(1 + Math.exp(-5)), within(1e-7));
	}

	@Test
	void isNotFiniteWhereALogitIsNot() {
		this.loss.toGradient(new float[] { Float.NaN, 0 }, batch(1), 2);
		assertThat(this.loss.mean()).isNaN();
	}

	private static Batch batch(int... labels) {
		Batch batch = new Batch(Garments.PIXELS, labels.length);
		System.arraycopy(labels, 0, batch.labels(), 0, labels.length);
		return batch;
	}

}
