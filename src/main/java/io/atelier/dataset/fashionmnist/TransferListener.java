package io.atelier.dataset.fashionmnist;

import org.jspecify.annotations.Nullable;

/**
 * Observes the download of a file. Calls for one file never overlap.
 */
interface TransferListener {

	/**
	 * An attempt has begun.
	 * @param bytes present from earlier attempts
	 * @param totalBytes size of the whole file; null if the server does not say
	 */
	void began(long bytes, @Nullable Long totalBytes);

	/**
	 * Content has arrived.
	 * @param bytes the total so far, earlier attempts included
	 */
	void received(long bytes);

	/**
	 * An attempt has failed, and another one follows.
	 */
	void interrupted(DownloadException failure);

}
