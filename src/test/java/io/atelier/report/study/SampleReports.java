package io.atelier.report.study;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.atelier.dataset.Dataset;
import io.atelier.dataset.DatasetSchema;
import io.atelier.dataset.DatasetStatistics;
import io.atelier.dataset.Datasets;
import io.atelier.dataset.Garments;
import io.atelier.dataset.ImageSet;
import io.atelier.platform.ProblemException;
import io.atelier.report.SampleStudies;
import io.atelier.study.StudyReport;
import io.atelier.study.StudyReports;

/**
 * Sample studies, and a data set of forty images.
 */
class SampleReports implements StudyReports, Datasets {

	static final UUID ARCHITECTURES = new UUID(1, 1);

	static final UUID OPTIMIZERS = new UUID(1, 2);

	static final UUID QUEUED = new UUID(1, 3);

	static final UUID SCALED_DOWN = new UUID(1, 4);

	@Override
	public Optional<UUID> newest() {
		return Optional.of(ARCHITECTURES);
	}

	@Override
	public StudyReport find(UUID id) {
		if (id.equals(ARCHITECTURES)) {
			return SampleStudies.full(2).architectures();
		}
		if (id.equals(OPTIMIZERS)) {
			return SampleStudies.full(2).optimizers();
		}
		if (id.equals(QUEUED)) {
			return SampleStudies.full(0).withSeeds(1).architectures();
		}
		if (id.equals(SCALED_DOWN)) {
			return SampleStudies.scaledDown().architectures();
		}
		throw ProblemException.notFound("study", id);
	}

	@Override
	public List<String> ids() {
		return List.of("fashion-mnist");
	}

	@Override
	public int trainingSize(String id) {
		return load(id).training().size();
	}

	@Override
	public DatasetSchema schema(String id) {
		return Garments.SCHEMA;
	}

	@Override
	public void require(String id) {
		if (!ids().contains(id)) {
			throw ProblemException.notFound("data set", id);
		}
	}

	@Override
	public Dataset load(String id) {
		return new Dataset(id, images(30), images(10), "0f1e2d3c4b5a69788796a5b4c3d2e1f0");
	}

	@Override
	public String whereabouts(String id) {
		return "in a test";
	}

	private static ImageSet images(int count) {
		byte[] pixels = new byte[count * Garments.PIXELS];
		byte[] labels = new byte[count];
		for (int i = 0; i < count; i++) {
			labels[i] = (byte) (i % 10);
			for (int p = 0; p < Garments.PIXELS; p++) {
				pixels[i * Garments.PIXELS + p] = (byte) ((p % 2 == 0) ? 0 : 10 * i);
			}
		}
		return Garments.images(pixels, labels);
	}

	@Override
	public Dataset loadUnlessDownloading(String id) {
		return load(id);
	}

	@Override
	public DatasetStatistics statistics(String id) {
		return DatasetStatistics.of(load(id));
	}

}
