package io.atelier.inference.web;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.atelier.inference.body.RequestImages;
import io.atelier.inference.photo.Fit;
import io.atelier.inference.photo.Preparation;
import io.atelier.inference.photo.Step;
import io.atelier.inference.photo.Warning;
import io.atelier.platform.picture.Png;
import io.atelier.recipe.layer.Shape;

@Schema(name = "ImagePreparation",
		description = "What was done to an image before the network saw it; absent if it was not prepared and "
				+ "there is nothing to report")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PreparationView(
		@Schema(description = "whether it was prepared like a photo (`auto`), or not prepared (`none`)") Fit fit,
		@Schema(description = "whether dark and light were swapped") boolean inverted,
		@Schema(description = "what was done, in order") List<StepView> steps,
		@Schema(description = "reasons not to trust the answer") List<WarningView> warnings,
		@Schema(type = "string", format = "byte", description = IMAGE_MEANING) @Nullable String image) {

	private static final String IMAGE_MEANING = "the image as the network saw it, a PNG; with `prepared=true`";

	// If the two highest probabilities are closer, the answer has a warning.
	private static final float LEAST_MARGIN = 0.2f;

	static @Nullable PreparationView of(RequestImages images, int index, Shape shape, float[] probabilities,
			PredictionOptions options) {
		Preparation preparation = images.preparations().get(index);
		if (preparation.fit() == Fit.NONE && options.isPlain() && preparation.warnings().isEmpty()) {
			return null;
		}
		Preparation judged = (margin(probabilities) < LEAST_MARGIN) ? preparation.with(Warning.LOW_MARGIN)
				: preparation;
		return new PreparationView(judged.fit(), judged.inverted(), judged.steps().stream().map(StepView::of).toList(),
				judged.warnings().stream().map(WarningView::of).toList(),
				options.wantsPictures() ? png(images.image(index), shape) : null);
	}

	private static float margin(float[] probabilities) {
		float[] sorted = probabilities.clone();
		Arrays.sort(sorted);
		return sorted[sorted.length - 1] - sorted[sorted.length - 2];
	}

	private static String png(byte[] image, Shape shape) {
		return Base64.getEncoder()
			.encodeToString(Png.encode(Png.picture(image, shape.channels(), shape.width(), shape.height())));
	}

	@Schema(name = "PreparationStep")
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record StepView(@Schema(description = STEPS) String step,
			@Schema(description = "first column of the kept part, or of the picture in its frame") @Nullable Integer x,
			@Schema(description = "first row of the kept part, or of the picture in its frame") @Nullable Integer y,
			@Schema(description = "width of the picture after the step, in pixels") @Nullable Integer width,
			@Schema(description = "height of the picture after the step, in pixels") @Nullable Integer height,
			@Schema(description = "the EXIF orientation in the file") @Nullable Integer exif) {

		private static final String STEPS = "decode, average, orientation, trim, sample, sharpen, extend, negate or "
				+ "grayscale";

		static StepView of(Step step) {
			return new StepView(step.step(), step.x(), step.y(), step.width(), step.height(), step.exif());
		}

	}

	@Schema(name = "PreparationWarning")
	record WarningView(Warning code, String message) {

		static WarningView of(Warning warning) {
			return new WarningView(warning, warning.message());
		}

	}

}
