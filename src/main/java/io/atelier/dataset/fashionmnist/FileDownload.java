package io.atelier.dataset.fashionmnist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.net.http.HttpTimeoutException;
import java.nio.channels.FileChannel;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.BackOffExecution;

/**
 * Downloads one file and resumes earlier attempts (RFC 9110, sections 13.1.5 and 14).
 */
class FileDownload {

	private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (?:(\\d{1,18})-\\d+|\\*)/(\\d{1,18}|\\*)");

	private static final Set<Integer> PASSING = Set.of(408, 425, 429, 500, 502, 503, 504);

	private static final Duration LONGEST_DELAY = Duration.ofSeconds(30);

	private final HttpClient client;

	private final Duration readTimeout;

	private final BackOff retries;

	FileDownload(HttpClient client, DatasetProperties settings) {
		this.client = client;
		this.readTimeout = settings.readTimeout();
		Duration delay = settings.retryDelay();
		this.retries = RetryPolicy.builder()
			.maxRetries(settings.retries())
			.delay(delay)
			.multiplier(2)
			.maxDelay((delay.compareTo(LONGEST_DELAY) < 0) ? LONGEST_DELAY : delay)
			.build()
			.getBackOff();
	}

	/**
	 * Downloads until the part file is complete.
	 * @param part existing bytes are not requested again
	 * @param most the maximum size in bytes
	 * @throws DownloadException if all attempts fail
	 * @throws InterruptedException if the thread is interrupted; the part file stays
	 */
	void fetch(URI url, PartFile part, long most, TransferListener listener)
			throws DownloadException, InterruptedException {
		// No RetryTemplate, because it hides that the thread was interrupted.
		BackOffExecution delays = this.retries.start();
		while (true) {
			try {
				attempt(url, part, most, listener);
				return;
			}
			catch (IOException ex) {
				DownloadException failure = (ex instanceof DownloadException known) ? known
						: DownloadException.lasting("cannot be stored: " + ex, ex);
				long delay = failure.isWorthRetrying() ? delays.nextBackOff() : BackOffExecution.STOP;
				if (delay == BackOffExecution.STOP) {
					throw failure;
				}
				listener.interrupted(failure);
				TimeUnit.MILLISECONDS.sleep(delay);
			}
		}
	}

	private void attempt(URI url, PartFile part, long most, TransferListener listener)
			throws IOException, InterruptedException {
		long have = part.size();
		HttpRequest.Builder request = HttpRequest.newBuilder(url).timeout(this.readTimeout);
		if (have > 0) {
			request.header("Range", String.format(Locale.ROOT, "bytes=%d-", have));
			part.validator().ifPresent((validator) -> request.header("If-Range", validator));
		}
		AtomicLong received = new AtomicLong(have);
		HttpResponse<@Nullable Void> response = await(received, this.client.sendAsync(request.build(),
				(info) -> subscriber(info, part, have, most, listener, received)));
		check(response, part, have);
	}

	private BodySubscriber<@Nullable Void> subscriber(ResponseInfo info, PartFile part, long have, long most,
			TransferListener listener, AtomicLong received) {
		boolean resumed = continues(info, have);
		if (info.statusCode() != 200 && !resumed) {
			return HttpResponse.BodySubscribers.replacing(null);
		}
		try {
			FileChannel channel = resumed ? part.append() : part.restart(validator(info));
			long start = resumed ? have : 0;
			OptionalLong length = info.headers().firstValueAsLong("Content-Length");
			listener.began(start, length.isPresent() ? start + length.getAsLong() : null);
			return new PartSubscriber(channel, most, (bytes) -> {
				received.set(bytes);
				listener.received(bytes);
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(DownloadException.lasting("cannot be stored: " + ex, ex));
		}
	}

	private static void check(HttpResponse<?> response, PartFile part, long have) throws IOException {
		int status = response.statusCode();
		long size = part.size();
		OptionalLong total = total(response.headers().firstValue("Content-Range"));
		if (status == 416 && total.isPresent() && total.getAsLong() == have) {
			return;
		}
		if (status == 416 || (status == 206 && start(response.headers().firstValue("Content-Range")) != have)) {
			part.delete();
			throw DownloadException.passing("could not resume at byte " + have, null);
		}
		if (status != 200 && status != 206) {
			String answer = "answered " + status;
			throw PASSING.contains(status) ? DownloadException.passing(answer, null)
					: DownloadException.lasting(answer, null);
		}
		if (status == 206 && total.isPresent() && total.getAsLong() != size) {
			throw DownloadException.passing(String.format(Locale.ROOT, "sent %d of %d bytes", size, total.getAsLong()),
					null);
		}
	}

	// Waits as long as bytes arrive, because the client's own timeout ends with the
	// headers.
	private <T> T await(AtomicLong received, CompletableFuture<T> response)
			throws DownloadException, InterruptedException {
		long seen = -1;
		while (true) {
			try {
				return response.get(this.readTimeout.toMillis() + 1, TimeUnit.MILLISECONDS);
			}
			catch (TimeoutException ex) {
				if (received.get() == seen) {
					response.cancel(true);
					throw DownloadException
						.passing(String.format(Locale.ROOT, "sent nothing for %d ms", this.readTimeout.toMillis()), ex);
				}
				seen = received.get();
			}
			catch (InterruptedException ex) {
				response.cancel(true);
				throw ex;
			}
			catch (ExecutionException ex) {
				throw failure(ex.getCause());
			}
		}
	}

	private static DownloadException failure(@Nullable Throwable cause) {
		for (Throwable reason = cause; reason != null; reason = reason.getCause()) {
			if (reason instanceof DownloadException known) {
				return known;
			}
			if (reason instanceof UnresolvedAddressException) {
				return DownloadException.passing("could not be reached: its host is unknown", cause);
			}
		}
		if (cause instanceof HttpConnectTimeoutException || cause instanceof ConnectException) {
			return DownloadException.passing("could not be reached: no connection", cause);
		}
		if (cause instanceof HttpTimeoutException) {
			return DownloadException.passing("did not answer in time", cause);
		}
		return DownloadException.passing("was interrupted (%s)".formatted(cause), cause);
	}

	private static boolean continues(ResponseInfo info, long have) {
		return info.statusCode() == 206 && start(info.headers().firstValue("Content-Range")) == have;
	}

	private static long start(Optional<String> contentRange) {
		Matcher matcher = CONTENT_RANGE.matcher(contentRange.orElse(""));
		return (matcher.matches() && matcher.group(1) != null) ? Long.parseLong(matcher.group(1)) : -1;
	}

	private static OptionalLong total(Optional<String> contentRange) {
		Matcher matcher = CONTENT_RANGE.matcher(contentRange.orElse(""));
		return (matcher.matches() && !"*".equals(matcher.group(2))) ? OptionalLong.of(Long.parseLong(matcher.group(2)))
				: OptionalLong.empty();
	}

	// Only a strong validator proves that two ranges belong to the same version.
	private static Optional<String> validator(ResponseInfo info) {
		return info.headers()
			.firstValue("ETag")
			.filter((tag) -> tag.startsWith("\""))
			.or(() -> info.headers().firstValue("Last-Modified"));
	}

}
