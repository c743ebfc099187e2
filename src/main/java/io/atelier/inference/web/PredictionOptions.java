package io.atelier.inference.web;

import java.util.List;
import java.util.Locale;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

import io.atelier.inference.photo.Fit;
import io.atelier.inference.photo.Handling;
import io.atelier.inference.photo.Invert;
import io.atelier.inference.serving.ServedModel;
import io.atelier.inference.web.explanation.Explain;
import io.atelier.platform.FieldViolation;

record PredictionOptions(
		@Parameter(description = TOP_MEANING) @Schema(defaultValue = "3") @Min(1) @Max(100) @Nullable Integer top,
		@Parameter(description = FIT_MEANING) @Nullable Fit fit,
		@Parameter(description = INVERT_MEANING) @Schema(defaultValue = "auto") @Nullable Invert invert,
		@Parameter(description = PREPARED_MEANING) @Schema(defaultValue = "false") @Nullable Boolean prepared,
		@Parameter(description = EXPLAIN_MEANING) @Nullable Explain explain) {

	private static final String TOP_MEANING = "How many classes to list, the most probable first; at most as many as the model has";

	private static final String FIT_MEANING = "`auto` prepares every image as the data set's authors prepared their "
			+ "photos; `none` prepares no image and refuses any that does not have the model's size. Without "
			+ "this option, images of that size are not prepared, and all others are.";

	private static final String INVERT_MEANING = "Whether dark and light are swapped, so that the garment is light on "
			+ "black. `auto` swaps them in a photo with a bright border, but never in an image that is not prepared.";

	private static final String PREPARED_MEANING = "whether to answer with each image as the network saw it, a PNG in "
			+ "Base64";

	private static final String EXPLAIN_MEANING = "`occlusion` draws what each label depends on, for at most 8 images";

	private static final int TOP = 3;

	PredictionOptions {
		invert = (invert != null) ? invert : Invert.AUTO;
		prepared = (prepared != null) ? prepared : Boolean.FALSE;
	}

	/**
	 * Refuses to list more classes than the model has.
	 */
	void check(ServedModel model) {
		int most = model.labels().size();
		if (this.top != null && this.top > most) {
			throw FieldViolation.problem(List.of(new FieldViolation("top",
					String.format(Locale.ROOT, "must be from 1 to %d, the number of the model's classes", most))));
		}
	}

	Handling handling(ServedModel model) {
		return new Handling(model.signature().image(), this.fit, (this.invert != null) ? this.invert : Invert.AUTO);
	}

	int classes() {
		return (this.top != null) ? this.top : TOP;
	}

	boolean wantsPictures() {
		return Boolean.TRUE.equals(this.prepared);
	}

	/**
	 * Whether only labels are requested, so that an image without preparation or warnings
	 * needs no description.
	 */
	boolean isPlain() {
		return this.fit == null && this.invert == Invert.AUTO && !wantsPictures();
	}

}
