package io.atelier.dataset.collection;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * The progress of the download of one file.
 *
 * @param number its position among the files to download, from 1
 * @param files the number of files to download
 * @param bytes received so far, including earlier attempts
 * @param totalBytes of the file; null if the server has not said
 * @param bytesPerSecond since the current attempt began
 * @param failures attempts that have failed
 */
public record DownloadProgress(String file, int number, int files, long bytes, @Nullable Long totalBytes,
		double bytesPerSecond, int failures) {

	private static final double MEGABYTE = 1e6;

	/**
	 * A percentage in [0, 100]; null if the size is unknown.
	 */
	public @Nullable Double percent() {
		Long total = this.totalBytes;
		return (total != null && total > 0) ? Math.min(100, 100.0 * this.bytes / total) : null;
	}

	public DownloadProgress with(long newBytes, @Nullable Long newTotalBytes, double newBytesPerSecond) {
		return new DownloadProgress(this.file, this.number, this.files, newBytes, newTotalBytes, newBytesPerSecond,
				this.failures);
	}

	public DownloadProgress withFailure() {
		return new DownloadProgress(this.file, this.number, this.files, this.bytes, this.totalBytes, 0,
				this.failures + 1);
	}

	@Override
	public String toString() {
		Double percent = percent();
		Long total = this.totalBytes;
		String share = (percent != null && total != null) ? String.format(Locale.ROOT, "%.0f %%, %.1f of %.1f MB",
				percent, this.bytes / MEGABYTE, total / MEGABYTE)
				: String.format(Locale.ROOT, "%.1f MB", this.bytes / MEGABYTE);
		return String.format(Locale.ROOT, "%s (%d of %d): %s, %.1f MB/s", this.file, this.number, this.files, share,
				this.bytesPerSecond / MEGABYTE);
	}

}
