package io.atelier.training;

import java.util.List;

import org.springframework.http.HttpStatus;

import io.atelier.dataset.Dataset;
import io.atelier.dataset.DatasetSchema;
import io.atelier.dataset.DatasetStatistics;
import io.atelier.dataset.Datasets;
import io.atelier.dataset.Garments;
import io.atelier.dataset.ImageSet;
import io.atelier.platform.ProblemException;
import io.atelier.platform.ProblemType;

/**
 * Three small sets of black images; the last one is not available.
 */
public class FakeDatasets implements Datasets {

	/**
	 * Number of training images.
	 */
	public static final int TRAINING = 600;

	public static final int TEST = 100;

	private static final String ABSENT = "absent";

	@Override
	public List<String> ids() {
		return List.of("fashion-mnist", "fashion-sketch", ABSENT);
	}

	@Override
	public int trainingSize(String id) {
		return TRAINING;
	}

	@Override
	public DatasetSchema schema(String id) {
		return Garments.SCHEMA;
	}

	@Override
	public void require(String id) {
		if (id.equals(ABSENT)) {
			throw new ProblemException(
					new ProblemType(HttpStatus.CONFLICT, "dataset-unavailable", "Data set unavailable"),
					"put it there");
		}
	}

	@Override
	public String whereabouts(String id) {
		return "in memory";
	}

	@Override
	public Dataset load(String id) {
		require(id);
		return new Dataset(id, images(TRAINING), images(TEST), "0".repeat(64));
	}

	@Override
	public Dataset loadUnlessDownloading(String id) {
		return load(id);
	}

	@Override
	public DatasetStatistics statistics(String id) {
		return DatasetStatistics.of(load(id));
	}

	private static ImageSet images(int count) {
		byte[] labels = new byte[count];
		for (int i = 0; i < count; i++) {
			labels[i] = (byte) (i % Garments.COUNT);
		}
		return Garments.images(new byte[count * Garments.PIXELS], labels);
	}

}
