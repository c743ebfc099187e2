package io.atelier.dataset.collection;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.atelier.dataset.Dataset;
import io.atelier.dataset.Garments;
import io.atelier.dataset.ImageSet;
import io.atelier.platform.ProblemException;
import io.atelier.platform.ProblemType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;

class DatasetLibraryTests {

	private final DatasetSource source = mock(DatasetSource.class);

	private final DatasetSource other = mock(DatasetSource.class);

	private final ImageSet images = Garments.images(new byte[Garments.PIXELS], new byte[] { 4 });

	private final Dataset dataset = new Dataset("first", this.images, this.images, "sum");

	private DatasetLibrary library;

	@BeforeEach
	void createLibrary() {
		given(this.source.id()).willReturn("first");
		given(this.other.id()).willReturn("second");
		given(this.source.describe()).willReturn(description(DatasetState.READY, null));
		this.library = new DatasetLibrary(List.of(this.source, this.other), Clock.systemUTC());
	}

	@Test
	void keepsTheOrderOfItsSources() {
		assertThat(this.library.ids()).containsExactly("first", "second");
	}

	@Test
	void readsOnce() {
		given(this.source.read()).willReturn(this.dataset);
		assertThat(this.library.load("first")).isSameAs(this.library.load("first"));
		then(this.source).should(times(1)).read();
	}

	@Test
	void requiresNothingOfWhatIsInMemory() {
		given(this.source.read()).willReturn(this.dataset);
		this.library.load("first");
		this.library.require("first");
		then(this.source).should(never()).require();
	}

	@Test
	void passesOnWhatCannotBeHad() {
		ProblemException problem = new ProblemException(DatasetProblems.UNAVAILABLE, "nowhere");
		willThrow(problem).given(this.source).require();
		given(this.source.read()).willThrow(problem);
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> this.library.require("first"))
			.isSameAs(problem);
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> this.library.load("first"))
			.isSameAs(problem);
	}

	@Test
	void doesNotMakeRequestsWaitForADownload() {
		given(this.source.describe()).willReturn(
				description(DatasetState.DOWNLOADING, new DownloadProgress("file.gz", 1, 4, 5_000_000, null, 2e6, 0)));
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> this.library.statistics("first"))
			.satisfies((problem) -> assertThat(problem.type()).isEqualTo(DatasetProblems.DOWNLOADING))
			.withMessageContaining("file.gz (1 of 4): 5.0 MB, 2.0 MB/s");
		then(this.source).should(never()).read();
	}

	@Test
	void computesStatisticsOnce() {
		given(this.source.read()).willReturn(this.dataset);
		assertThat(this.library.statistics("first")).isSameAs(this.library.statistics("first"));
		assertThat(this.library.statistics("first").trainingCounts()[4]).isEqualTo(1);
	}

	@Test
	void tellsThatItIsLoading() {
		given(this.source.read()).willAnswer((call) -> {
			assertThat(this.library.describe("first").state()).isEqualTo(DatasetState.LOADING);
			return this.dataset;
		});
		this.library.load("first");
		assertThat(this.library.describe("first").state()).isEqualTo(DatasetState.READY);
	}

	@Test
	void staysReadyInMemoryWhenItsFilesAreGone() {
		given(this.source.read()).willReturn(this.dataset);
		this.library.load("first");
		given(this.source.describe()).willReturn(description(DatasetState.ABSENT, null));
		assertThat(this.library.describe("first").state()).isEqualTo(DatasetState.READY);
	}

	@Test
	void answersUnknownNamesWithNotFound() {
		List<Supplier<?>> calls = List.of(() -> this.library.load("third"), () -> this.library.trainingSize("third"),
				() -> this.library.whereabouts("third"), () -> this.library.describe("third"),
				() -> this.library.statistics("third"));
		assertThat(calls).allSatisfy((call) -> assertThatExceptionOfType(ProblemException.class).isThrownBy(call::get)
			.satisfies((problem) -> assertThat(problem.type()).isEqualTo(ProblemType.NOT_FOUND))
			.withMessage("There is no data set 'third'"));
	}

	private static DatasetDescription description(DatasetState state, DownloadProgress download) {
		return new DatasetDescription("first", "", "", "", state, Garments.SCHEMA, 1, 1, "sum", List.of(), List.of(),
				null, true, download, null);
	}

}
