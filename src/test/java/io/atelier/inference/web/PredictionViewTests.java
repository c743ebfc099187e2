package io.atelier.inference.web;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.atelier.inference.serving.ServedModel;
import io.atelier.inference.web.PredictionView.ClassProbability;
import io.atelier.inference.web.PredictionView.ImagePrediction;
import io.atelier.recipe.Architectures;

import static org.assertj.core.api.Assertions.assertThat;

class PredictionViewTests {

	private final ServedModel model = new ServedModel(UUID.randomUUID(), Architectures.find("mlp").orElseThrow(),
			"champion");

	@Test
	void namesTheMostProbableFirst() {
		float[] row = { 0.01f, 0.02f, 0.03f, 0.04f, 0.05f, 0.06f, 0.07f, 0.32f, 0.19f, 0.21f };

		ImagePrediction prediction = PredictionView.of(this.model, new float[][] { row }, 3).predictions().get(0);

		assertThat(prediction.label()).isEqualTo("Sneaker");
		assertThat(prediction.classIndex()).isEqualTo(7);
		assertThat(prediction.probability()).isEqualTo(0.32f);
		assertThat(prediction.top()).containsExactly(new ClassProbability("Sneaker", 7, 0.32f),
				new ClassProbability("Ankle boot", 9, 0.21f), new ClassProbability("Bag", 8, 0.19f));
	}

	@Test
	void prefersTheLowerOfEqualClasses() {
		float[] row = { 0.1f, 0.1f, 0.1f, 0.1f, 0.1f, 0.1f, 0.1f, 0.1f, 0.1f, 0.1f };

		ImagePrediction prediction = PredictionView.of(this.model, new float[][] { row }, 10).predictions().get(0);

		assertThat(prediction.classIndex()).isZero();
		assertThat(prediction.top()).extracting(ClassProbability::classIndex)
			.containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
	}

	@Test
	void namesTheModel() {
		PredictionView view = PredictionView.of(this.model, new float[1][10], 1);

		assertThat(view.model().id()).isEqualTo(this.model.id());
		assertThat(view.model().architecture()).isEqualTo("mlp");
		assertThat(view.model().alias()).isEqualTo("champion");
	}

}
