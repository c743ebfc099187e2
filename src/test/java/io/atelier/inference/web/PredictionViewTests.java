package io.atelier.inference.web;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.atelier.dataset.Garments;
import io.atelier.inference.body.RequestImages;
import io.atelier.inference.photo.Fit;
import io.atelier.inference.photo.Handling;
import io.atelier.inference.photo.Invert;
import io.atelier.inference.photo.UnpreparedImage;
import io.atelier.inference.serving.ServedModel;
import io.atelier.inference.web.PredictionView.ClassProbability;
import io.atelier.inference.web.PredictionView.ImagePrediction;
import io.atelier.recipe.GarmentNetworks;

import static org.assertj.core.api.Assertions.assertThat;

class PredictionViewTests {

	private final ServedModel model = new ServedModel(UUID.randomUUID(), GarmentNetworks.named("mlp"), Garments.NAMES,
			"champion", null);

	@Test
	void namesTheMostProbableFirst() {
		float[] row = { 0.01f, 0.02f, 0.03f, 0.04f, 0.05f, 0.06f, 0.07f, 0.32f, 0.19f, 0.21f };

		ImagePrediction prediction = view(row, options(3)).predictions().get(0);

		assertThat(prediction.label()).isEqualTo("Sneaker");
		assertThat(prediction.classIndex()).isEqualTo(7);
		assertThat(prediction.probability()).isEqualTo(0.32f);
		assertThat(prediction.top()).containsExactly(new ClassProbability("Sneaker", 7, 0.32f),
				new ClassProbability("Ankle boot", 9, 0.21f), new ClassProbability("Bag", 8, 0.19f));
	}

	@Test
	void prefersTheLowerOfEqualClasses() {
		float[] row = { 0.1f, 0.1f, 0.1f, 0.1f, 0.1f, 0.1f, 0.1f, 0.1f, 0.1f, 0.1f };

		ImagePrediction prediction = view(row, options(10)).predictions().get(0);

		assertThat(prediction.classIndex()).isZero();
		assertThat(prediction.top()).extracting(ClassProbability::classIndex)
			.containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
	}

	@Test
	void namesTheModel() {
		PredictionView view = view(new float[10], options(1));

		assertThat(view.model().id()).isEqualTo(this.model.id());
		assertThat(view.model().architecture()).isEqualTo("mlp");
		assertThat(view.model().alias()).isEqualTo("champion");
	}

	@Test
	void saysNothingOfAnImageThatIsPlainlyUsedAsItIs() {
		assertThat(view(new float[10], options(1)).predictions().get(0).preparation()).isNull();
	}

	@Test
	void warnsOfTwoClassesThatAreAboutAsProbable() {
		float[] close = { 0.5f, 0.31f, 0.19f, 0, 0, 0, 0, 0, 0, 0 };
		float[] apart = { 0.6f, 0.39f, 0.01f, 0, 0, 0, 0, 0, 0, 0 };

		assertThat(codes(close)).containsExactly("LOW_MARGIN");
		assertThat(codes(apart)).isEmpty();
	}

	private List<String> codes(float[] probabilities) {
		PreparationView preparation = view(probabilities, new PredictionOptions(1, Fit.NONE, null, null, null))
			.predictions()
			.get(0)
			.preparation();
		return preparation.warnings().stream().map((warning) -> warning.code().name()).toList();
	}

	private PredictionView view(float[] probabilities, PredictionOptions options) {
		byte[] pixels = new byte[784];
		pixels[400] = 1;
		RequestImages images = new RequestImages(
				List.of(UnpreparedImage.of(pixels, new Handling(Garments.IMAGE, null, Invert.AUTO))));
		return PredictionView.of(this.model, new float[][] { probabilities }, images, List.of(), options);
	}

	private static PredictionOptions options(int top) {
		return new PredictionOptions(top, null, null, null, null);
	}

}
