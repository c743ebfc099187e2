package io.atelier.study.desk;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;

import io.atelier.dataset.Dataset;
import io.atelier.dataset.DatasetStatistics;
import io.atelier.dataset.Datasets;
import io.atelier.platform.ProblemException;

/**
 * The statistics of the data sets, each counted once.
 */
@Component
class KnownStatistics {

	private final Map<String, DatasetStatistics> known = new ConcurrentHashMap<>();

	private final Datasets datasets;

	KnownStatistics(Datasets datasets) {
		this.datasets = datasets;
	}

	/**
	 * Counts a data set, unless that was done.
	 * @param id the data set
	 * @return its statistics, empty where the data cannot be had: a study is to be read
	 * all the same
	 */
	Optional<DatasetStatistics> of(String id) {
		try {
			this.datasets.require(id);
			Dataset dataset = this.datasets.load(id);
			return Optional
				.of(this.known.computeIfAbsent(dataset.sha256(), (content) -> DatasetStatistics.of(dataset)));
		}
		catch (ProblemException ex) {
			return Optional.empty();
		}
	}

}
