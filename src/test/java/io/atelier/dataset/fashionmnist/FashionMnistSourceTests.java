package io.atelier.dataset.fashionmnist;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.atelier.dataset.Dataset;
import io.atelier.dataset.collection.DatasetDescription;
import io.atelier.dataset.collection.DatasetProblems;
import io.atelier.dataset.collection.DatasetState;
import io.atelier.dataset.idx.IdxFile;
import io.atelier.platform.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FashionMnistSourceTests {

	private final TinyFashion fashion = new TinyFashion();

	private final IdxFile trainingImages = this.fashion.files.trainingImages();

	@TempDir
	private Path folder;

	private Path home;

	private Mirror mirror;

	@BeforeEach
	void serveFiles() throws IOException {
		this.home = this.folder.resolve("home/fashion-mnist");
		this.mirror = new Mirror();
		this.fashion.files.all()
			.forEach((file) -> this.mirror.serve(file.compressedName(), this.fashion.compressed(file)));
	}

	@AfterEach
	void stopServing() {
		this.mirror.close();
	}

	@Test
	void readsFilesThatAreHere() throws IOException {
		this.fashion.writeTo(this.folder);
		try (FashionMnistSource source = source(true)) {
			source.require();
			Dataset dataset = source.read();
			assertThat(dataset.training().size()).isEqualTo(TinyFashion.TRAINING);
			assertThat(dataset.test().labels()).startsWith(0, 1, 2, 3);
			assertThat(dataset.sha256()).isEqualTo(this.fashion.files.sha256());
		}
		assertThat(this.mirror.asked).isEmpty();
	}

	@Test
	void downloadsWhatIsAbsentOnly() throws IOException {
		this.fashion.writeTo(this.folder);
		Files.delete(this.folder.resolve(this.trainingImages.compressedName()));
		try (FashionMnistSource source = source(true)) {
			assertThat(source.read().training().size()).isEqualTo(TinyFashion.TRAINING);
		}
		assertThat(this.mirror.asked).extracting(Mirror.Asked::path)
			.containsExactly("/mirror/" + this.trainingImages.compressedName());
		assertThat(this.home.resolve(this.trainingImages.compressedName())).exists();
	}

	@Test
	void leavesNoPartsBehind() {
		try (FashionMnistSource source = source(true)) {
			source.read();
		}
		assertThat(this.home).isDirectoryNotContaining("glob:**.part*");
		try (FashionMnistSource again = source(false)) {
			assertThat(again.read().test().size()).isEqualTo(TinyFashion.TEST);
		}
	}

	@Test
	void goesOnAfterACut() {
		this.mirror.next(Mirror.Misbehaviour.cutAfter(50_000));
		try (FashionMnistSource source = source(true)) {
			assertThat(source.read().training().size()).isEqualTo(TinyFashion.TRAINING);
		}
		assertThat(this.mirror.asked).hasSize(5);
	}

	@Test
	void storesPlainContentUnderItsPlainName() {
		this.mirror.serve(this.trainingImages.compressedName(), this.fashion.plain(this.trainingImages));
		try (FashionMnistSource source = source(true)) {
			source.read();
		}
		assertThat(this.home.resolve(this.trainingImages.name())).exists();
	}

	@Test
	void deletesAndReportsWrongBytes() {
		this.mirror.serve(this.trainingImages.compressedName(),
				TinyFashion.gzip(this.fashion.plain(this.fashion.files.testImages())));
		try (FashionMnistSource source = source(true)) {
			assertUnavailable(source::read, url() + " sent content that is not Fashion-MNIST's; it was deleted");
		}
		assertThat(this.home).isDirectoryNotContaining("glob:**train-images*");
		assertThat(this.mirror.asked).hasSize(1);
	}

	@Test
	void beginsAnewWhereTheStoredPartWasWrong() throws IOException {
		Files.createDirectories(this.home);
		Files.write(this.home.resolve(this.trainingImages.compressedName() + ".part"), new byte[1000]);
		try (FashionMnistSource source = source(true)) {
			assertThat(source.read().training().size()).isEqualTo(TinyFashion.TRAINING);
		}
	}

	@Test
	void saysWhatToDoWhereTheServerHasNoSuchFile() {
		this.mirror.next(Mirror.Misbehaviour.status(404));
		try (FashionMnistSource source = source(true)) {
			assertUnavailable(source::require, "Looked in " + this.folder, this.home.toString(),
					"Download failed: %s answered 404.".formatted(url()), "Put the files into " + this.home,
					"atelier.dataset.locations", "atelier.dataset.source", "fashion-sketch");
		}
		assertThat(this.mirror.asked).hasSize(1);
	}

	@Test
	void refusesAtOnceWhereDownloadsAreOff() {
		try (FashionMnistSource source = source(false)) {
			assertUnavailable(source::require, "atelier.dataset.download=false", "fashion-sketch");
			assertUnavailable(source::read, "atelier.dataset.download=false");
			assertThat(source.describe().state()).isEqualTo(DatasetState.ABSENT);
		}
		assertThat(this.mirror.asked).isEmpty();
	}

	@Test
	void refusesAtTheFirstFailureAndGoesOnTrying() {
		this.mirror.next(Mirror.Misbehaviour.status(503));
		CountDownLatch retry = new CountDownLatch(1);
		this.mirror.next((exchange, content) -> {
			await(retry);
			exchange.sendResponseHeaders(200, content.length);
			exchange.getResponseBody().write(content);
		});
		try (FashionMnistSource source = source(true)) {
			assertUnavailable(source::require, url() + " answered 503");
			retry.countDown();
			Awaitility.await().until(() -> source.describe().state() == DatasetState.READY);
			assertThatCode(source::require).doesNotThrowAnyException();
		}
	}

	@Test
	void looksAnewAtEachCall() throws IOException {
		this.mirror.next(Mirror.Misbehaviour.status(404));
		try (FashionMnistSource source = source(true)) {
			assertUnavailable(source::require, "answered 404");
			this.fashion.writeTo(this.folder);
			source.require();
			assertThat(source.describe().problem()).isNull();
			assertThat(source.read().test().size()).isEqualTo(TinyFashion.TEST);
		}
	}

	@Test
	void namesDamagedFiles() throws IOException {
		this.fashion.writeTo(this.folder);
		Path damaged = this.folder.resolve(this.trainingImages.compressedName());
		Files.write(damaged, TinyFashion.gzip(new byte[5]));
		try (FashionMnistSource source = source(false)) {
			assertUnavailable(source::require, damaged + " has the sha256 ");
		}
	}

	@Test
	void reportsAFolderThatCannotBeWritten() throws IOException {
		Files.createDirectories(this.home.getParent());
		Files.writeString(this.home, "a file where the folder should be");
		try (FashionMnistSource source = source(true)) {
			assertUnavailable(source::read, this.home + " cannot be written to");
		}
	}

	@Test
	void tellsHowFarTheDownloadIs() {
		CountDownLatch rest = new CountDownLatch(1);
		this.mirror.next((exchange, content) -> {
			exchange.sendResponseHeaders(200, content.length);
			exchange.getResponseBody().write(content, 0, content.length / 2);
			exchange.getResponseBody().flush();
			await(rest);
			exchange.getResponseBody().write(content, content.length / 2, content.length - content.length / 2);
		});
		try (FashionMnistSource source = source(true)) {
			source.require();
			Awaitility.await().untilAsserted(() -> {
				DatasetDescription description = source.describe();
				assertThat(description.state()).isEqualTo(DatasetState.DOWNLOADING);
				assertThat(description.download()).isNotNull();
				assertThat(description.download().percent()).isBetween(49.0, 51.0);
				assertThat(description.download().toString())
					.startsWith("train-images-idx3-ubyte.gz (1 of 4): 50 %, 0.1 of 0.2 MB");
			});
			rest.countDown();
			assertThat(source.read().training().size()).isEqualTo(TinyFashion.TRAINING);
			assertThat(source.describe().state()).isEqualTo(DatasetState.READY);
			assertThat(source.describe().download()).isNull();
		}
	}

	@Test
	void sharesOneDownloadAmongAll() throws Exception {
		ExecutorService callers = Executors.newFixedThreadPool(8);
		try (FashionMnistSource source = source(true)) {
			List<Future<Dataset>> results = new ArrayList<>();
			for (int i = 0; i < 8; i++) {
				results.add(callers.submit(source::read));
			}
			for (Future<Dataset> result : results) {
				assertThat(result.get().training().size()).isEqualTo(TinyFashion.TRAINING);
			}
		}
		finally {
			callers.shutdownNow();
		}
		assertThat(this.mirror.asked).hasSize(4);
	}

	@Test
	void tellsItsWhereaboutsWithoutReading() throws IOException {
		try (FashionMnistSource source = source(true)) {
			assertThat(source.whereabouts())
				.isEqualTo("absent, will be downloaded from %s when first needed".formatted(this.mirror.uri()));
			for (IdxFile file : this.fashion.files.all()) {
				Files.write(this.folder.resolve(file.name()), new byte[1]);
			}
			assertThat(source.whereabouts()).isEqualTo("in " + this.folder);
		}
		assertThat(this.mirror.asked).isEmpty();
	}

	private URI url() {
		return URI.create(this.mirror.uri() + "/" + this.trainingImages.compressedName());
	}

	private FashionMnistSource source(boolean download) {
		DatasetProperties settings = TinyFashion.settings(List.of(this.folder), this.mirror.uri(), download);
		return new FashionMnistSource(this.fashion.files, settings, this.home,
				new FileLocator(List.of(this.folder, this.home)), Clock.systemUTC());
	}

	private static void assertUnavailable(Runnable call, String... parts) {
		assertThatExceptionOfType(ProblemException.class).isThrownBy(call::run).satisfies((problem) -> {
			assertThat(problem.type()).isEqualTo(DatasetProblems.UNAVAILABLE);
			assertThat(problem.getMessage()).contains(parts);
		});
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
