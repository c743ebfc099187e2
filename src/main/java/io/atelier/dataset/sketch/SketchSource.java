package io.atelier.dataset.sketch;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import io.atelier.dataset.Dataset;
import io.atelier.dataset.DatasetSchema;
import io.atelier.dataset.IdxChecksum;
import io.atelier.dataset.ImageSet;
import io.atelier.dataset.collection.DatasetDescription;
import io.atelier.dataset.collection.DatasetFile;
import io.atelier.dataset.collection.DatasetSource;
import io.atelier.dataset.collection.DatasetState;
import io.atelier.dataset.fashionmnist.FashionMnist;
import io.atelier.recipe.layer.Shape;

/**
 * The drawn data set: always available, identical on every machine.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
final class SketchSource implements DatasetSource {

	private static final String ID = "fashion-sketch";

	static final DatasetSchema SCHEMA = new DatasetSchema(new Shape(1, SketchPad.SIDE, SketchPad.SIDE),
			FashionMnist.CLASSES);

	private static final int TRAINING_SIZE = 6_000;

	private static final int TEST_SIZE = 1_000;

	// Far enough apart that the two parts share no image.
	private static final long TRAINING_SEED = 20_170_825L << 20;

	private static final long TEST_SEED = 20_170_826L << 20;

	private static final List<String> FILES = List.of("train-images-idx3-ubyte", "train-labels-idx1-ubyte",
			"t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte");

	private volatile @Nullable List<String> checksums;

	@Override
	public String id() {
		return ID;
	}

	@Override
	public int trainingSize() {
		return TRAINING_SIZE;
	}

	@Override
	public DatasetSchema schema() {
		return SCHEMA;
	}

	@Override
	public String whereabouts() {
		return "built in, drawn when first needed";
	}

	@Override
	public DatasetDescription describe() {
		List<String> known = this.checksums;
		List<DatasetFile> files = new ArrayList<>();
		for (int i = 0; i < FILES.size(); i++) {
			files.add(new DatasetFile(FILES.get(i), (known != null) ? known.get(i) : null, null));
		}
		return new DatasetDescription(ID, "Fashion sketch",
				"Drawings of the ten garments, made by the service: not Fashion-MNIST, and no replacement for it",
				"Apache-2.0", DatasetState.READY, SCHEMA, TRAINING_SIZE, TEST_SIZE,
				(known != null) ? IdxChecksum.ofFiles(known) : null, files, List.of(), null, false, null, null);
	}

	@Override
	public void require() {
		// Always available.
	}

	@Override
	public Dataset read() {
		ImageSet training = Wardrobe.draw(TRAINING_SIZE, TRAINING_SEED);
		ImageSet test = Wardrobe.draw(TEST_SIZE, TEST_SEED);
		List<String> known = List.of(imagesChecksum(training), labelsChecksum(training), imagesChecksum(test),
				labelsChecksum(test));
		this.checksums = known;
		return new Dataset(ID, training, test, IdxChecksum.ofFiles(known));
	}

	private static String imagesChecksum(ImageSet images) {
		return IdxChecksum.of(images.pixels(), images.size(), SketchPad.SIDE, SketchPad.SIDE);
	}

	private static String labelsChecksum(ImageSet images) {
		return IdxChecksum.of(images.labels(), images.size());
	}

}
