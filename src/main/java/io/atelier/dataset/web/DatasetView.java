package io.atelier.dataset.web;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.atelier.dataset.collection.DatasetDescription;
import io.atelier.dataset.collection.DatasetFile;
import io.atelier.dataset.collection.DatasetState;
import io.atelier.dataset.collection.DownloadProgress;

/**
 * A data set as clients see it.
 *
 * @param downloadable whether it is downloaded when needed and absent
 * @param sizes its images
 * @param image their shape
 * @param labels the names of the classes, in the order of their indices
 * @param sha256 of the four files' own SHA-256 values concatenated; null until a drawn
 * set has been drawn
 * @param files its parts
 * @param locations folders in which the files are looked for
 * @param source where they are downloaded from
 * @param download how far that is; null where none is running
 * @param problem why the last download failed; null where none has
 */
record DatasetView(String id, String title, String summary, String licence, DatasetState state, boolean downloadable,
		Sizes sizes, Shape image, List<String> labels, @Nullable String sha256, List<FileView> files,
		List<String> locations, @Nullable URI source, @Nullable DownloadView download, @Nullable String problem) {

	static DatasetView of(DatasetDescription description) {
		DownloadProgress progress = description.download();
		return new DatasetView(description.id(), description.title(), description.summary(), description.licence(),
				description.state(), description.downloadable(),
				new Sizes(description.trainingSize(), description.testSize()), Shape.of(description.schema().image()),
				description.schema().classes(), description.sha256(),
				description.files().stream().map(FileView::of).toList(),
				description.locations().stream().map(Path::toString).toList(), description.source(),
				(progress != null) ? DownloadView.of(progress) : null, description.problem());
	}

	/**
	 * How many images there are.
	 *
	 * @param training to learn from
	 * @param test to judge by
	 */
	record Sizes(int training, int test) {

	}

	/**
	 * The shape of an image.
	 *
	 * @param height in pixels
	 * @param width in pixels
	 * @param channels 1 for gray images
	 */
	record Shape(int height, int width, int channels) {

		static Shape of(io.atelier.recipe.layer.Shape image) {
			return new Shape(image.height(), image.width(), image.channels());
		}

	}

	/**
	 * One IDX file.
	 *
	 * @param name without a compression's ending
	 * @param sha256 of the decompressed content
	 * @param path where it was found; null where it was not
	 */
	record FileView(String name, @Nullable String sha256, @Nullable String path) {

		static FileView of(DatasetFile file) {
			Path path = file.path();
			return new FileView(file.name(), file.sha256(), (path != null) ? path.toString() : null);
		}

	}

	/**
	 * A running download.
	 *
	 * @param file which is on its way
	 * @param number which of the files to download it is, from 1
	 * @param files how many files there are to download
	 * @param bytes of it that are here
	 * @param totalBytes of it; null where the server has not said
	 * @param percent of it that is here; null where the server has not said how large it
	 * is
	 * @param megabytesPerSecond a megabyte is 1,000,000 bytes
	 * @param failures attempts for this file that have failed
	 */
	record DownloadView(String file, int number, int files, long bytes, @Nullable Long totalBytes,
			@Nullable Double percent, double megabytesPerSecond, int failures) {

		static DownloadView of(DownloadProgress progress) {
			return new DownloadView(progress.file(), progress.number(), progress.files(), progress.bytes(),
					progress.totalBytes(), progress.percent(), progress.bytesPerSecond() / 1e6, progress.failures());
		}

	}

}
