package io.atelier.dataset.fashionmnist;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.atelier.dataset.collection.DownloadProgress;
import io.atelier.dataset.idx.IdxFile;

/**
 * Downloads the missing files one after the other, on its own thread; all callers that
 * need the files wait for it. A file lock prevents other processes with the same folder
 * from writing to the same parts.
 */
final class DatasetDownload implements TransferListener {

	private static final Logger logger = LoggerFactory.getLogger(DatasetDownload.class);

	// Compression makes a file at most this many bytes larger.
	private static final long OVERHEAD = 1 << 16;

	private final FileDownload fileDownload;

	private final FileLocator locator;

	private final DatasetProperties settings;

	private final Path directory;

	private final List<IdxFile> files;

	private final ProgressMeter meter;

	private final CompletableFuture<@Nullable Void> firstNews = new CompletableFuture<>();

	private final CompletableFuture<Boolean> done = new CompletableFuture<>();

	private final Thread thread;

	private volatile URI url;

	private volatile @Nullable String problem;

	private volatile boolean arriving;

	DatasetDownload(FileDownload fileDownload, FileLocator locator, DatasetProperties settings, Path directory,
			List<IdxFile> files, ProgressMeter meter) {
		this.fileDownload = fileDownload;
		this.locator = locator;
		this.settings = settings;
		this.directory = directory;
		this.files = List.copyOf(files);
		this.meter = meter;
		this.url = settings.source();
		this.thread = new Thread(this::run, "dataset-download");
		this.thread.setDaemon(true);
	}

	void start() {
		this.thread.start();
	}

	void stop() {
		this.thread.interrupt();
	}

	boolean isDone() {
		return this.done.isDone();
	}

	/**
	 * Waits until bytes arrive or the first attempt fails.
	 * @return true if bytes have arrived
	 */
	boolean begins() throws InterruptedException {
		get(this.firstNews);
		return this.done.getNow(this.arriving);
	}

	boolean succeeds() throws InterruptedException {
		return get(this.done);
	}

	/**
	 * Returns the last failure with its URL or folder; null if there is none.
	 */
	@Nullable String problem() {
		return this.problem;
	}

	DownloadProgress progress() {
		return this.meter.progress();
	}

	@Override
	public void began(long bytes, @Nullable Long totalBytes) {
		this.meter.began(bytes, totalBytes);
	}

	@Override
	public void received(long bytes) {
		this.meter.received(bytes);
		this.arriving = true;
		this.firstNews.complete(null);
	}

	@Override
	public void interrupted(DownloadException failure) {
		this.meter.interrupted();
		this.problem = "%s %s".formatted(this.url, failure.getMessage());
		logger.warn("Download will be retried: {}", this.problem);
		this.firstNews.complete(null);
	}

	private void run() {
		String failure = "failed unexpectedly";
		try {
			fetchAll();
			failure = null;
			logger.info("Download to {} is complete", this.directory);
		}
		catch (DownloadException ex) {
			failure = "%s %s".formatted(this.url, ex.getMessage());
		}
		catch (IOException | OverlappingFileLockException ex) {
			failure = "%s cannot be written to (%s)".formatted(this.directory, ex);
		}
		catch (InterruptedException ex) {
			failure = "%s was stopped".formatted(this.url);
		}
		finally {
			this.problem = failure;
			if (failure != null) {
				logger.warn("Download failed: {}", failure);
			}
			this.done.complete(failure == null);
			this.firstNews.complete(null);
		}
	}

	private void fetchAll() throws IOException, InterruptedException {
		Files.createDirectories(this.directory);
		try (FileChannel channel = FileChannel.open(this.directory.resolve(".lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE); FileLock lock = channel.lock()) {
			logger.debug("Writing under {}", lock);
			for (int i = 0; i < this.files.size(); i++) {
				// Another process may have downloaded the file while this one waited for
				// the lock.
				if (this.locator.find(this.files.get(i)).isEmpty()) {
					this.meter.next(this.files.get(i).compressedName(), i + 1);
					fetch(this.files.get(i));
				}
			}
		}
	}

	private void fetch(IdxFile file) throws IOException, InterruptedException {
		this.url = this.settings.url(file);
		logger.info("Downloading {} to {}", this.url, this.directory);
		PartFile part = new PartFile(this.directory, file.compressedName());
		boolean resumed = part.size() > 0;
		// The error may be in bytes of an earlier attempt, so a second try is justified.
		if (!transfer(file, part) && !(resumed && transfer(file, part))) {
			throw DownloadException.lasting("sent content that is not Fashion-MNIST's; it was deleted", null);
		}
	}

	private boolean transfer(IdxFile file, PartFile part) throws IOException, InterruptedException {
		this.fileDownload.fetch(this.url, part, file.bytes() + OVERHEAD, this);
		try {
			file.verify(part.path());
		}
		catch (IOException ex) {
			logger.warn("The content from {} {}", this.url, ex.getMessage());
			part.delete();
			return false;
		}
		part.moveTo(this.directory.resolve(IdxFile.isCompressed(part.path()) ? file.compressedName() : file.name()));
		return true;
	}

	private static <T> T get(CompletableFuture<T> future) throws InterruptedException {
		try {
			return future.get();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("a download's futures never fail", ex);
		}
	}

}
