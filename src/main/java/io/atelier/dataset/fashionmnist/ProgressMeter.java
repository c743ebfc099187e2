package io.atelier.dataset.fashionmnist;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.atelier.dataset.collection.DownloadProgress;

/**
 * Measures a download and logs progress about once a second. One thread at a time writes;
 * any thread may read.
 */
final class ProgressMeter {

	private static final Logger logger = LoggerFactory.getLogger(ProgressMeter.class);

	private static final Duration INTERVAL = Duration.ofSeconds(1);

	private final Clock clock;

	private final int files;

	private Instant start;

	private Instant lastLine;

	private long bytesAtStart;

	private volatile DownloadProgress progress;

	ProgressMeter(Clock clock, int files) {
		this.clock = clock;
		this.files = files;
		this.start = clock.instant();
		this.lastLine = this.start;
		this.progress = new DownloadProgress("", 0, files, 0, null, 0, 0);
	}

	DownloadProgress progress() {
		return this.progress;
	}

	synchronized void next(String file, int number) {
		this.progress = new DownloadProgress(file, number, this.files, 0, null, 0, 0);
	}

	synchronized void began(long bytes, @Nullable Long totalBytes) {
		this.start = this.clock.instant();
		this.lastLine = this.start;
		this.bytesAtStart = bytes;
		this.progress = this.progress.with(bytes, totalBytes, 0);
	}

	synchronized void received(long bytes) {
		Instant now = this.clock.instant();
		double seconds = Duration.between(this.start, now).toNanos() / 1e9;
		double speed = (seconds > 0) ? (bytes - this.bytesAtStart) / seconds : 0;
		this.progress = this.progress.with(bytes, this.progress.totalBytes(), speed);
		if (Duration.between(this.lastLine, now).compareTo(INTERVAL) >= 0) {
			this.lastLine = now;
			logger.info("Downloading {}", this.progress);
		}
	}

	synchronized void interrupted() {
		this.progress = this.progress.withFailure();
	}

}
