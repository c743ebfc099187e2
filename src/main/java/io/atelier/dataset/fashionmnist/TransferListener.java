package io.atelier.dataset.fashionmnist;

import org.jspecify.annotations.Nullable;

/**
 * Hears how a file arrives. Calls for one file never overlap.
 */
interface TransferListener {

	/**
	 * The server has begun to send.
	 * @param bytes what is here from earlier attempts
	 * @param totalBytes of the whole file, absent where the server does not say
	 */
	void began(long bytes, @Nullable Long totalBytes);

	/**
	 * More has arrived.
	 * @param bytes what is here now
	 */
	void received(long bytes);

	/**
	 * An attempt has failed and another will follow.
	 * @param failure why
	 */
	void interrupted(DownloadException failure);

}
