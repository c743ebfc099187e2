package io.atelier.inference.web;

import java.util.Collections;
import java.util.List;
import java.util.UUID;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

import io.atelier.inference.PredictingReplica;
import io.atelier.inference.body.RequestImages;
import io.atelier.inference.image.ImageFile;
import io.atelier.inference.image.format.SizeCheck;
import io.atelier.inference.photo.UnpreparedImage;
import io.atelier.inference.serving.ServedModel;
import io.atelier.platform.picture.Png;
import io.atelier.recipe.Networks;
import io.atelier.recipe.Signature;
import io.atelier.recipe.layer.Shape;

/**
 * Decodes an image and writes an answer before the process is ready, so that the first
 * request does not wait for codecs and serializers to load.
 */
@Component
@PredictingReplica
class Rehearsal implements ApplicationRunner {

	private static final Shape IMAGE = new Shape(1, 28, 28);

	private static final int CLASSES = 10;

	private final JsonMapper json;

	Rehearsal(JsonMapper json) {
		this.json = json;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		answer();
	}

	byte[] answer() {
		ServedModel model = new ServedModel(new UUID(0, 0), Networks.all().get(0).on(new Signature(IMAGE, CLASSES)),
				Collections.nCopies(CLASSES, "class"), null, null);
		PredictionOptions options = new PredictionOptions(null, null, null, null, null);
		byte[] file = Png.encode(Png.picture(new byte[IMAGE.size()], IMAGE.channels(), IMAGE.width(), IMAGE.height()));
		ImageFile image = ImageFile.check(file, SizeCheck.exactly(IMAGE));
		RequestImages images = new RequestImages(
				List.of(UnpreparedImage.of(image.intensities(IMAGE), options.handling(model))));
		return this.json.writeValueAsBytes(PredictionView.of(model, new float[1][CLASSES], images, List.of(), options));
	}

}
