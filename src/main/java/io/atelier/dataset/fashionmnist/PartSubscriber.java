package io.atelier.dataset.fashionmnist;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.LongConsumer;

import org.jspecify.annotations.Nullable;

/**
 * Appends a response body to a file. Unlike Java's own subscriber, it limits the size and
 * distinguishes a full disk from a broken connection.
 */
final class PartSubscriber implements BodySubscriber<@Nullable Void> {

	private final FileChannel channel;

	private final long most;

	private final LongConsumer progress;

	private final CompletableFuture<@Nullable Void> body = new CompletableFuture<>();

	private Flow.@Nullable Subscription subscription;

	PartSubscriber(FileChannel channel, long most, LongConsumer progress) {
		this.channel = channel;
		this.most = most;
		this.progress = progress;
	}

	@Override
	public CompletionStage<@Nullable Void> getBody() {
		return this.body;
	}

	@Override
	public void onSubscribe(Flow.Subscription newSubscription) {
		this.subscription = newSubscription;
		newSubscription.request(Long.MAX_VALUE);
	}

	@Override
	public void onNext(List<ByteBuffer> buffers) {
		if (this.body.isDone()) {
			return;
		}
		try {
			for (ByteBuffer buffer : buffers) {
				while (buffer.hasRemaining()) {
					this.channel.write(buffer);
				}
			}
			long size = this.channel.size();
			if (size > this.most) {
				fail(DownloadException.lasting(String.format(Locale.ROOT, "sends more than %d bytes", this.most),
						null));
				return;
			}
			this.progress.accept(size);
		}
		catch (IOException ex) {
			fail(DownloadException.lasting("cannot be stored: " + ex.getMessage(), ex));
		}
	}

	@Override
	public void onError(Throwable failure) {
		close();
		this.body.completeExceptionally(failure);
	}

	@Override
	public void onComplete() {
		close();
		this.body.complete(null);
	}

	private void fail(DownloadException failure) {
		if (this.subscription != null) {
			this.subscription.cancel();
		}
		onError(failure);
	}

	private void close() {
		try {
			this.channel.close();
		}
		catch (IOException ex) {
			this.body.completeExceptionally(DownloadException.lasting("cannot be stored: " + ex.getMessage(), ex));
		}
	}

}
