package io.atelier.inference.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

import io.atelier.inference.photo.Fit;
import io.atelier.inference.photo.Handling;
import io.atelier.inference.photo.Invert;

/**
 * What a request says besides its images.
 *
 * @param top how many classes to list, the most probable first; 3 if not given
 * @param fit what is done about the size of images
 * @param invert whether dark and light are exchanged; decided by the image if not given
 * @param prepared whether to answer with the pictures as the network saw them
 * @param explain how to explain labels; not at all if not given
 */
record PredictionOptions(
		@Parameter(description = TOP_MEANING) @Schema(defaultValue = "3") @Min(1) @Max(10) @Nullable Integer top,
		@Parameter(description = FIT_MEANING) @Nullable Fit fit,
		@Parameter(description = INVERT_MEANING) @Schema(defaultValue = "auto") @Nullable Invert invert,
		@Parameter(description = PREPARED_MEANING) @Schema(defaultValue = "false") @Nullable Boolean prepared,
		@Parameter(description = EXPLAIN_MEANING) @Nullable Explain explain) {

	private static final String TOP_MEANING = "how many classes to list, the most probable first";

	private static final String FIT_MEANING = "`auto` prepares every image as the data set's authors prepared their "
			+ "photos; `none` takes images as they are and refuses any that is not 28x28. Without it, images of 28x28 "
			+ "are taken as they are and others prepared.";

	private static final String INVERT_MEANING = "Whether dark and light are exchanged, so that the garment is light on "
			+ "black. `auto` does so to a photo with a bright border, and never to an image that is taken as it is.";

	private static final String PREPARED_MEANING = "whether to answer with each image as the network saw it, a PNG of "
			+ "28x28 in base64";

	private static final String EXPLAIN_MEANING = "`occlusion` draws what each label rests on, of at most 8 images";

	private static final int TOP = 3;

	PredictionOptions {
		top = (top != null) ? top : Integer.valueOf(TOP);
		invert = (invert != null) ? invert : Invert.AUTO;
		prepared = (prepared != null) ? prepared : Boolean.FALSE;
	}

	Handling handling() {
		return new Handling(this.fit, (this.invert != null) ? this.invert : Invert.AUTO);
	}

	int classes() {
		return (this.top != null) ? this.top : TOP;
	}

	boolean wantsPictures() {
		return Boolean.TRUE.equals(this.prepared);
	}

	/**
	 * Whether nothing is asked for but labels.
	 * @return true if an image that is used as it is needs no remark
	 */
	boolean isPlain() {
		return this.fit == null && this.invert == Invert.AUTO && !wantsPictures();
	}

}
