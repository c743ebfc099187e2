package io.atelier.dataset.fashionmnist;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.atelier.dataset.Dataset;
import io.atelier.dataset.DatasetSchema;
import io.atelier.dataset.ImageSet;
import io.atelier.dataset.collection.DatasetDescription;
import io.atelier.dataset.collection.DatasetFile;
import io.atelier.dataset.collection.DatasetProblems;
import io.atelier.dataset.collection.DatasetSource;
import io.atelier.dataset.collection.DatasetState;
import io.atelier.dataset.collection.DownloadProgress;
import io.atelier.dataset.idx.IdxFile;
import io.atelier.platform.ProblemException;

/**
 * Fashion-MNIST from a folder, otherwise downloaded. Other data never replaces it.
 */
final class FashionMnistSource implements DatasetSource, AutoCloseable {

	private static final String ID = "fashion-mnist";

	private final IdxFileSet files;

	private final DatasetProperties settings;

	private final Path directory;

	private final FileLocator locator;

	private final Clock clock;

	private @Nullable DatasetDownload download;

	FashionMnistSource(IdxFileSet files, DatasetProperties settings, Path directory, FileLocator locator, Clock clock) {
		this.files = files;
		this.settings = settings;
		this.directory = directory;
		this.locator = locator;
		this.clock = clock;
	}

	@Override
	public String id() {
		return ID;
	}

	@Override
	public int trainingSize() {
		return this.files.trainingSize();
	}

	@Override
	public DatasetSchema schema() {
		return FashionMnist.SCHEMA;
	}

	@Override
	public String whereabouts() {
		List<Optional<Path>> found = this.files.all().stream().map(this.locator::glimpse).toList();
		if (found.stream().allMatch(Optional::isPresent)) {
			List<String> folders = found.stream()
				.flatMap(Optional::stream)
				.map((path) -> String.valueOf(path.getParent()))
				.distinct()
				.toList();
			return "in " + String.join(" and ", folders);
		}
		return this.settings.download()
				? "absent, will be downloaded from %s when first needed".formatted(this.settings.source())
				: "absent, and atelier.dataset.download is false";
	}

	@Override
	public DatasetDescription describe() {
		List<DatasetFile> described = this.files.all()
			.stream()
			.map((file) -> new DatasetFile(file.name(), file.sha256(), this.locator.find(file).orElse(null)))
			.toList();
		boolean here = described.stream().allMatch((file) -> file.path() != null);
		DatasetDownload current = currentDownload();
		DownloadProgress progress = (current != null && !current.isDone()) ? current.progress() : null;
		DatasetState state = here ? DatasetState.READY
				: (progress != null) ? DatasetState.DOWNLOADING : DatasetState.ABSENT;
		return new DatasetDescription(ID, "Fashion-MNIST",
				"Photographs of Zalando's articles (Xiao, Rasul, Vollgraf 2017)",
				"MIT, copyright 2017 Zalando SE, https://tech.zalando.com", state, FashionMnist.SCHEMA,
				this.files.trainingSize(), this.files.testSize(), this.files.sha256(), described,
				this.locator.directories(), this.settings.source(), this.settings.download(), here ? null : progress,
				(!here && current != null) ? current.problem() : null);
	}

	@Override
	public void require() {
		if (missing().isEmpty()) {
			return;
		}
		DatasetDownload current = startDownload();
		try {
			if (!current.begins()) {
				throw unavailable(current.problem());
			}
		}
		catch (InterruptedException ex) {
			throw interrupted();
		}
	}

	@Override
	public Dataset read() {
		try {
			if (!missing().isEmpty()) {
				DatasetDownload current = startDownload();
				if (!current.succeeds()) {
					throw unavailable(current.problem());
				}
			}
			return new Dataset(ID, images(this.files.trainingImages(), this.files.trainingLabels()),
					images(this.files.testImages(), this.files.testLabels()), this.files.sha256());
		}
		catch (InterruptedException ex) {
			throw interrupted();
		}
	}

	@Override
	public synchronized void close() {
		if (this.download != null) {
			this.download.stop();
		}
	}

	private ImageSet images(IdxFile images, IdxFile labels) {
		return new ImageSet(FashionMnist.SCHEMA, values(images), values(labels));
	}

	private byte[] values(IdxFile file) {
		Path path = this.locator.find(file).orElseThrow(() -> unavailable(null));
		try {
			return file.read(path);
		}
		catch (IOException ex) {
			throw unavailable("%s has changed and %s".formatted(path, ex.getMessage()));
		}
	}

	private List<IdxFile> missing() {
		return this.files.all().stream().filter((file) -> this.locator.find(file).isEmpty()).toList();
	}

	private synchronized @Nullable DatasetDownload currentDownload() {
		return this.download;
	}

	private synchronized DatasetDownload startDownload() {
		if (!this.settings.download()) {
			throw unavailable(null);
		}
		DatasetDownload current = this.download;
		if (current == null || current.isDone()) {
			List<IdxFile> missing = missing();
			HttpClient client = HttpClient.newBuilder()
				.connectTimeout(this.settings.connectTimeout())
				.followRedirects(HttpClient.Redirect.NORMAL)
				.build();
			current = new DatasetDownload(new FileDownload(client, this.settings), this.locator, this.settings,
					this.directory, missing, new ProgressMeter(this.clock, missing.size()));
			this.download = current;
			current.start();
		}
		return current;
	}

	private ProblemException unavailable(@Nullable String failure) {
		List<String> folders = this.locator.directories().stream().map(Path::toString).toList();
		List<String> names = missing().stream().map(IdxFile::name).toList();
		List<String> faults = missing().stream().flatMap((file) -> this.locator.faults(file).stream()).toList();
		StringBuilder detail = new StringBuilder("Data set '%s' is missing. Looked in %s for %s, uncompressed or .gz."
			.formatted(ID, String.join(", ", folders), String.join(", ", names)));
		faults.forEach((fault) -> detail.append(' ').append(fault).append('.'));
		if (failure != null) {
			detail.append(" Download failed: ").append(failure).append('.');
		}
		else if (!this.settings.download()) {
			detail.append(" Its download is off (atelier.dataset.download=false).");
		}
		detail.append(" Put the files into %s, or set atelier.dataset.locations to a folder that holds them"
			.formatted(this.directory));
		detail.append(", or set atelier.dataset.source to the URL of a folder that serves them");
		detail.append(", or use the data set 'fashion-sketch', which needs no files");
		Map<String, Object> properties = new LinkedHashMap<>();
		properties.put("dataset", ID);
		properties.put("lookedIn", folders);
		properties.put("missing", names);
		return new ProblemException(DatasetProblems.UNAVAILABLE, detail.toString(), properties);
	}

	private static ProblemException interrupted() {
		Thread.currentThread().interrupt();
		return new ProblemException(DatasetProblems.UNAVAILABLE,
				"Interrupted while waiting for the download of data set '%s'".formatted(ID));
	}

}
