package io.atelier.acceptance.plugin;

import java.util.List;
import java.util.SplittableRandom;

import io.atelier.dataset.Dataset;
import io.atelier.dataset.DatasetSchema;
import io.atelier.dataset.ImageSet;
import io.atelier.dataset.collection.DatasetDescription;
import io.atelier.dataset.collection.DatasetSource;
import io.atelier.dataset.collection.DatasetState;
import io.atelier.recipe.layer.Shape;

/**
 * Images of 3x16x12 with stripes in two colours and two directions.
 */
public class Stripes implements DatasetSource {

	private static final String ID = "stripes";

	private static final DatasetSchema SCHEMA = new DatasetSchema(new Shape(3, 16, 12),
			List.of("red rows", "red columns", "blue rows", "blue columns"));

	private static final int TRAINING = 600;

	private static final int TEST = 100;

	@Override
	public String id() {
		return ID;
	}

	@Override
	public int trainingSize() {
		return TRAINING;
	}

	@Override
	public DatasetSchema schema() {
		return SCHEMA;
	}

	@Override
	public String whereabouts() {
		return "drawn";
	}

	@Override
	public DatasetDescription describe() {
		return new DatasetDescription(ID, "Stripes", "Stripes in two colours and directions", "Apache-2.0",
				DatasetState.READY, SCHEMA, TRAINING, TEST, null, List.of(), List.of(), null, false, null, null);
	}

	@Override
	public void require() {
		// It is always here.
	}

	@Override
	public Dataset read() {
		return new Dataset(ID, draw(TRAINING, 1), draw(TEST, 2), "0".repeat(64));
	}

	private static ImageSet draw(int size, long seed) {
		SplittableRandom random = new SplittableRandom(seed);
		Shape image = SCHEMA.image();
		byte[] pixels = new byte[size * image.size()];
		byte[] labels = new byte[size];
		for (int i = 0; i < size; i++) {
			labels[i] = (byte) (i % SCHEMA.classes().size());
			int phase = random.nextInt(4);
			for (int p = 0; p < image.size(); p++) {
				int channel = p / (image.height() * image.width());
				int along = (labels[i] % 2 == 0) ? p / image.width() % image.height() : p % image.width();
				boolean bright = channel == labels[i] / 2 * 2 && (along + phase) % 4 < 2;
				pixels[i * image.size() + p] = (byte) (random.nextInt(60) + (bright ? 180 : 0));
			}
		}
		return new ImageSet(SCHEMA, pixels, labels);
	}

}
