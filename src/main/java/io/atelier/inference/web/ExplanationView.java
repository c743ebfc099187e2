package io.atelier.inference.web;

import java.util.Base64;

import io.swagger.v3.oas.annotations.media.Schema;

import io.atelier.inference.explain.Influence;
import io.atelier.inference.explain.Occlusion;

@Schema(name = "Explanation",
		description = "What the label rests on: the image is covered patch by patch, in black, and a pixel counts by how "
				+ "much the log-odds of the label fall, as the mean over the patches it lies in")
record ExplanationView(@Schema(example = "occlusion") String method,
		@Schema(format = "byte",
				description = "PNG file of 28x28 pixels, Base64: white does nothing, vermilion speaks "
						+ "for the label, blue against it") String image,
		@Schema(description = "height and width of a patch, in pixels", example = "4") int patch,
		@Schema(description = "from one patch to the next, in pixels", example = "2") int stride,
		@Schema(description = "what the strongest colour stands for, in nats of log-odds",
				example = "3.1") float scale) {

	static ExplanationView of(Influence influence) {
		return new ExplanationView(Explain.OCCLUSION.toString(), Base64.getEncoder().encodeToString(influence.png()),
				Occlusion.PATCH, Occlusion.STRIDE, influence.scale());
	}

}
