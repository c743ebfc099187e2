package io.atelier.dataset.collection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import io.atelier.dataset.Dataset;
import io.atelier.dataset.DatasetSchema;
import io.atelier.dataset.DatasetStatistics;
import io.atelier.dataset.Datasets;
import io.atelier.platform.ProblemException;

/**
 * The data sets by name, each read once and kept in memory.
 */
@Component
public class DatasetLibrary implements Datasets {

	private static final Logger logger = LoggerFactory.getLogger(DatasetLibrary.class);

	private final Clock clock;

	private final Map<String, Shelf> shelves = new LinkedHashMap<>();

	DatasetLibrary(List<DatasetSource> sources, Clock clock) {
		this.clock = clock;
		sources.forEach((source) -> this.shelves.put(source.id(), new Shelf(source, new Memo<>(), new Memo<>())));
	}

	@Override
	public List<String> ids() {
		return List.copyOf(this.shelves.keySet());
	}

	@Override
	public int trainingSize(String id) {
		return shelf(id).source().trainingSize();
	}

	@Override
	public DatasetSchema schema(String id) {
		return shelf(id).source().schema();
	}

	@Override
	public String whereabouts(String id) {
		return shelf(id).source().whereabouts();
	}

	@Override
	public void require(String id) {
		Shelf shelf = shelf(id);
		if (!shelf.dataset().isKnown()) {
			shelf.source().require();
		}
	}

	@Override
	public Dataset load(String id) {
		Shelf shelf = shelf(id);
		return shelf.dataset().get(() -> read(shelf.source()));
	}

	@Override
	public Dataset loadUnlessDownloading(String id) {
		Shelf shelf = shelf(id);
		if (!shelf.dataset().isKnown()) {
			shelf.source().require();
			DownloadProgress download = shelf.source().describe().download();
			if (download != null) {
				throw new ProblemException(DatasetProblems.DOWNLOADING,
						"Data set '%s' is being downloaded: %s. Ask again in a few seconds".formatted(id, download),
						Map.of("dataset", id));
			}
		}
		return load(id);
	}

	@Override
	public DatasetStatistics statistics(String id) {
		Dataset dataset = loadUnlessDownloading(id);
		return shelf(id).statistics().get(() -> DatasetStatistics.of(dataset));
	}

	public DatasetDescription describe(String id) {
		Shelf shelf = shelf(id);
		DatasetDescription description = shelf.source().describe();
		if (shelf.dataset().isKnown()) {
			return description.withState(DatasetState.READY);
		}
		boolean loading = shelf.dataset().isUnderWay() && description.state() == DatasetState.READY;
		return loading ? description.withState(DatasetState.LOADING) : description;
	}

	private Dataset read(DatasetSource source) {
		Instant start = this.clock.instant();
		Dataset dataset = source.read();
		logger.info("Data set {} is in memory: {} training and {} test images, sha256 {}, in {} ms", dataset.id(),
				dataset.training().size(), dataset.test().size(), dataset.sha256(),
				Duration.between(start, this.clock.instant()).toMillis());
		return dataset;
	}

	private Shelf shelf(String id) {
		Shelf shelf = this.shelves.get(id);
		if (shelf == null) {
			throw ProblemException.notFound("data set", id);
		}
		return shelf;
	}

	private record Shelf(DatasetSource source, Memo<Dataset> dataset, Memo<DatasetStatistics> statistics) {

	}

}
