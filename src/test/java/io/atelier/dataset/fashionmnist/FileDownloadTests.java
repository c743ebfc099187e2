package io.atelier.dataset.fashionmnist;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FileDownloadTests {

	private static final int SIZE = 200_000;

	private static final int HALF = SIZE / 2;

	private final byte[] content = new byte[SIZE];

	private final List<DownloadException> interruptions = new ArrayList<>();

	private final List<Long> beginnings = new ArrayList<>();

	@TempDir
	private Path directory;

	private Mirror mirror;

	private PartFile part;

	@BeforeEach
	void serveContent() throws IOException {
		new Random(1).nextBytes(this.content);
		this.mirror = new Mirror();
		this.mirror.serve("file.gz", this.content);
		this.part = new PartFile(this.directory, "file.gz");
	}

	@AfterEach
	void stopServing() {
		this.mirror.close();
	}

	@Test
	void bringsTheWholeFile() throws Exception {
		fetch(0);
		assertThat(this.part.path()).hasBinaryContent(this.content);
		assertThat(this.beginnings).containsExactly(0L);
		assertThat(this.interruptions).isEmpty();
	}

	@Test
	void goesOnWhereTheConnectionWasCut() throws Exception {
		this.mirror.next(Mirror.Misbehaviour.cutAfter(HALF));
		fetch(1);
		assertThat(this.part.path()).hasBinaryContent(this.content);
		assertThat(this.interruptions).hasSize(1);
		assertThat(this.mirror.asked).hasSize(2);
		assertThat(this.beginnings).hasSize(2).last().satisfies((start) -> assertThat(start).isPositive());
		assertThat(this.mirror.asked.get(1).range())
			.isEqualTo(String.format(Locale.ROOT, "bytes=%d-", this.beginnings.get(1)));
		assertThat(this.mirror.asked.get(1).ifRange()).isEqualTo(Mirror.ETAG);
	}

	@Test
	void goesOnAfterAnotherProcess() throws Exception {
		Files.write(this.part.path(), firstHalf());
		fetch(0);
		assertThat(this.part.path()).hasBinaryContent(this.content);
		assertThat(this.mirror.asked).singleElement()
			.satisfies((asked) -> assertThat(asked.range()).isEqualTo("bytes=100000-"));
	}

	@Test
	void beginsAnewWhereTheServerIgnoresRanges() throws Exception {
		this.mirror.ranges = false;
		this.mirror.next(Mirror.Misbehaviour.cutAfter(HALF));
		fetch(1);
		assertThat(this.part.path()).hasBinaryContent(this.content);
		assertThat(this.beginnings).containsExactly(0L, 0L);
	}

	@Test
	void beginsAnewWhereTheFileHasChanged() throws Exception {
		this.mirror.next(Mirror.Misbehaviour.cutAfter(HALF));
		this.mirror.etag = "\"version-2\"";
		fetch(1);
		assertThat(this.part.path()).hasBinaryContent(this.content);
		assertThat(this.beginnings).containsExactly(0L, 0L);
	}

	@Test
	void doesNotTrustWeakValidators() throws Exception {
		this.mirror.etag = "W/\"version-1\"";
		fetch(0);
		assertThat(this.part.validator()).isEmpty();
	}

	@Test
	void beginsAnewWhereAnotherRangeIsSent() throws Exception {
		Files.write(this.part.path(), firstHalf());
		this.mirror.next((exchange, file) -> {
			exchange.getResponseHeaders().set("Content-Range", "bytes 5-9/" + SIZE);
			exchange.sendResponseHeaders(206, 5);
			exchange.getResponseBody().write(new byte[5]);
		});
		fetch(1);
		assertThat(this.part.path()).hasBinaryContent(this.content);
	}

	@Test
	void acceptsAPartThatIsTheWhole() throws Exception {
		Files.write(this.part.path(), this.content);
		fetch(0);
		assertThat(this.part.path()).hasBinaryContent(this.content);
		assertThat(this.mirror.asked).hasSize(1);
	}

	@Test
	void beginsAnewWhereThePartIsTooLong() throws Exception {
		Files.write(this.part.path(), new byte[SIZE + 1]);
		fetch(1);
		assertThat(this.part.path()).hasBinaryContent(this.content);
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 401, 403, 404, 410 })
	void reportsALastingAnswerAtOnce(int status) {
		this.mirror.next(Mirror.Misbehaviour.status(status));
		assertThatExceptionOfType(DownloadException.class).isThrownBy(() -> fetch(5)).withMessage("answered " + status);
		assertThat(this.mirror.asked).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(ints = { 408, 429, 500, 503 })
	void triesAgainAfterAPassingAnswer(int status) throws Exception {
		this.mirror.next(Mirror.Misbehaviour.status(status));
		fetch(1);
		assertThat(this.part.path()).hasBinaryContent(this.content);
		assertThat(this.interruptions).singleElement()
			.satisfies((failure) -> assertThat(failure).hasMessage("answered " + status));
	}

	@Test
	void givesUpAfterTheLastRetry() {
		for (int i = 0; i < 4; i++) {
			this.mirror.next(Mirror.Misbehaviour.status(503));
		}
		assertThatExceptionOfType(DownloadException.class).isThrownBy(() -> fetch(3)).withMessage("answered 503");
		assertThat(this.mirror.asked).hasSize(4);
	}

	@Test
	void givesUpOnAServerThatFallsSilent() {
		CountDownLatch end = new CountDownLatch(1);
		this.mirror.next((exchange, file) -> {
			exchange.sendResponseHeaders(200, file.length);
			exchange.getResponseBody().write(file, 0, 1000);
			exchange.getResponseBody().flush();
			await(end);
		});
		assertThatExceptionOfType(DownloadException.class)
			.isThrownBy(() -> fetch(0, Duration.ofSeconds(2), Long.MAX_VALUE))
			.withMessage("sent nothing for 2000 ms");
		end.countDown();
	}

	@Test
	void givesUpOnAServerThatNeverAnswers() {
		CountDownLatch end = new CountDownLatch(1);
		this.mirror.next((exchange, file) -> await(end));
		assertThatExceptionOfType(DownloadException.class)
			.isThrownBy(() -> fetch(0, Duration.ofMillis(150), Long.MAX_VALUE))
			.withMessage("did not answer in time");
		end.countDown();
	}

	@Test
	void givesUpOnABodyThatIsTooLarge() {
		assertThatExceptionOfType(DownloadException.class).isThrownBy(() -> fetch(5, Duration.ofSeconds(5), SIZE - 1))
			.withMessage("sends more than 199999 bytes");
		assertThat(this.mirror.asked).hasSize(1);
	}

	@Test
	void saysThatAServerCannotBeReached() throws IOException {
		this.mirror.close();
		assertThatExceptionOfType(DownloadException.class).isThrownBy(() -> fetch(1))
			.withMessage("could not be reached: no connection");
		assertThat(this.interruptions).hasSize(1);
	}

	@Test
	void reportsAFileThatCannotBeWrittenAtOnce() throws IOException {
		Files.createDirectories(this.part.path().resolve("occupied"));
		assertThatExceptionOfType(DownloadException.class).isThrownBy(() -> fetch(5))
			.withMessageStartingWith("cannot be stored: ");
		assertThat(this.interruptions).isEmpty();
	}

	private byte[] firstHalf() {
		return Arrays.copyOf(this.content, HALF);
	}

	private void fetch(int retries) throws Exception {
		fetch(retries, Duration.ofSeconds(5), Long.MAX_VALUE);
	}

	private void fetch(int retries, Duration readTimeout, long most) throws Exception {
		DatasetProperties settings = new DatasetProperties(List.of(), this.mirror.uri(), true, Duration.ofSeconds(5),
				readTimeout, retries, Duration.ofMillis(1));
		new FileDownload(HttpClient.newHttpClient(), settings).fetch(URI.create(this.mirror.uri() + "/file.gz"),
				this.part, most, new Listener());
	}

	private static void await(CountDownLatch end) {
		try {
			end.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private final class Listener implements TransferListener {

		@Override
		public void began(long bytes, Long totalBytes) {
			FileDownloadTests.this.beginnings.add(bytes);
		}

		@Override
		public void received(long bytes) {
		}

		@Override
		public void interrupted(DownloadException failure) {
			FileDownloadTests.this.interruptions.add(failure);
		}

	}

}
