package io.atelier.inference.web.explanation;

import java.util.Base64;

import io.swagger.v3.oas.annotations.media.Schema;

import io.atelier.inference.explain.Influence;
import io.atelier.inference.explain.Occlusion;

@Schema(name = "Explanation",
		description = "What the label depends on: black patches cover the image one at a time, and the value of a "
				+ "pixel is how much the log-odds of the label fall, as the mean over all patches that cover the "
				+ "pixel")
public record ExplanationView(@Schema(example = "occlusion") String method,
		@Schema(format = "byte",
				description = "PNG file of the image's size, Base64: white has no effect, vermilion supports "
						+ "the label, blue opposes it") String image,
		@Schema(description = "height and width of a patch, in pixels", example = "4") int patch,
		@Schema(description = "distance from one patch to the next, in pixels", example = "2") int stride,
		@Schema(description = "value of the strongest colour, in nats of log-odds", example = "3.1") float scale) {

	static ExplanationView of(Influence influence) {
		return new ExplanationView(Explain.OCCLUSION.toString(), Base64.getEncoder().encodeToString(influence.png()),
				Occlusion.PATCH, Occlusion.STRIDE, influence.scale());
	}

}
