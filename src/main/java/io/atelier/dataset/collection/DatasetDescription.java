package io.atelier.dataset.collection;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.atelier.dataset.DatasetSchema;

/**
 * What is known about a data set without reading it.
 *
 * @param sha256 of its content, as in {@link io.atelier.dataset.Dataset}; null until a
 * drawn set has been drawn
 * @param files training images, training labels, test images, test labels
 * @param locations folders that are searched for the files, in this order
 * @param source where the files are downloaded from; null if they never are
 * @param download the progress of the current download; null without one
 * @param problem why the last download failed; null if none has
 */
public record DatasetDescription(String id, String title, String summary, String licence, DatasetState state,
		DatasetSchema schema, int trainingSize, int testSize, @Nullable String sha256, List<DatasetFile> files,
		List<Path> locations, @Nullable URI source, boolean downloadable, @Nullable DownloadProgress download,
		@Nullable String problem) {

	public DatasetDescription {
		files = List.copyOf(files);
		locations = List.copyOf(locations);
	}

	public DatasetDescription withState(DatasetState newState) {
		return new DatasetDescription(this.id, this.title, this.summary, this.licence, newState, this.schema,
				this.trainingSize, this.testSize, this.sha256, this.files, this.locations, this.source,
				this.downloadable, this.download, this.problem);
	}

}
