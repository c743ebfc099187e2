package io.atelier.dataset.fashionmnist;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.atelier.dataset.Dataset;
import io.atelier.dataset.DatasetStatistics;
import io.atelier.dataset.Split;
import io.atelier.dataset.StratifiedSplits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

class RealFashionMnistTests {

	private static final Path FOLDER = Path.of("../shared/fashion-mnist");

	private static Dataset dataset;

	@BeforeAll
	static void read() {
		assumeThat(Files.isDirectory(FOLDER)).isTrue();
		DatasetProperties settings = TinyFashion.settings(List.of(FOLDER), URI.create("http://localhost"), false);
		try (FashionMnistSource source = new FashionMnistSource(IdxFileSet.FASHION_MNIST, settings, FOLDER,
				new FileLocator(List.of(FOLDER)), Clock.systemUTC())) {
			dataset = source.read();
		}
	}

	@Test
	void hasBalancedClasses() {
		DatasetStatistics statistics = DatasetStatistics.of(dataset);
		assertThat(statistics.trainingCounts()).hasSize(10).containsOnly(6_000);
		assertThat(statistics.testCounts()).hasSize(10).containsOnly(1_000);
	}

	@Test
	void hasTheKnownMeanAndDeviation() {
		DatasetStatistics statistics = DatasetStatistics.of(dataset);
		assertThat(statistics.mean()).isCloseTo(72.94, within(0.005));
		assertThat(statistics.standardDeviation()).isCloseTo(90.02, within(0.005));
	}

	@Test
	void beginsWithTheKnownLabels() {
		assertThat(dataset.training().labels()).startsWith(9, 0, 0, 3, 0, 2, 7, 2, 5, 5);
		assertThat(dataset.test().labels()).startsWith(9, 2, 1, 1, 6, 1, 4, 6, 5, 7);
	}

	@Test
	void splitsIntoBalancedParts() {
		Split split = StratifiedSplits.holdout(dataset.training(), 60_000);
		Dataset parts = new Dataset("parts", split.training(), split.holdout(), "");
		assertThat(DatasetStatistics.of(parts).trainingCounts()).containsOnly(5_000);
		assertThat(DatasetStatistics.of(parts).testCounts()).containsOnly(1_000);
	}

}
