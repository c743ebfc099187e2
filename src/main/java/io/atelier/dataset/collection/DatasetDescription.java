package io.atelier.dataset.collection;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a data set without reading it.
 *
 * @param id its name in requests
 * @param title its name for people
 * @param summary what it shows, in a sentence
 * @param licence under which it may be used
 * @param state whether it can be used now
 * @param trainingSize images to learn from
 * @param testSize images to judge by
 * @param sha256 of its content, as in {@link io.atelier.dataset.Dataset}; absent while a
 * drawn set has not been drawn
 * @param files its parts: training images and labels, test images and labels
 * @param locations folders in which the files are looked for, in that order
 * @param source where the files are downloaded from, absent where they never are
 * @param downloadable whether they may be downloaded
 * @param download how far that is, absent where none is running
 * @param problem why the last download failed, absent where none has
 */
public record DatasetDescription(String id, String title, String summary, String licence, DatasetState state,
		int trainingSize, int testSize, @Nullable String sha256, List<DatasetFile> files, List<Path> locations,
		@Nullable URI source, boolean downloadable, @Nullable DownloadProgress download, @Nullable String problem) {

	public DatasetDescription {
		files = List.copyOf(files);
		locations = List.copyOf(locations);
	}

	/**
	 * The same in another state.
	 * @param newState the state
	 * @return a copy
	 */
	public DatasetDescription withState(DatasetState newState) {
		return new DatasetDescription(this.id, this.title, this.summary, this.licence, newState, this.trainingSize,
				this.testSize, this.sha256, this.files, this.locations, this.source, this.downloadable, this.download,
				this.problem);
	}

}
