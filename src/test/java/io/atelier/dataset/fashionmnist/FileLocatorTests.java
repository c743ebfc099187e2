package io.atelier.dataset.fashionmnist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.atelier.dataset.idx.IdxFile;

import static org.assertj.core.api.Assertions.assertThat;

class FileLocatorTests {

	private static final FileTime FIRST = FileTime.fromMillis(1_000_000);

	private static final FileTime LATER = FileTime.fromMillis(2_000_000);

	private final TinyFashion fashion = new TinyFashion();

	private final IdxFile labels = this.fashion.files.testLabels();

	@TempDir
	private Path first;

	@TempDir
	private Path second;

	private FileLocator locator;

	@BeforeEach
	void createLocator() {
		this.locator = new FileLocator(List.of(this.first, this.second, this.first));
	}

	@Test
	void findsNothingInFoldersThatDoNotExist() {
		FileLocator elsewhere = new FileLocator(List.of(this.first.resolve("absent")));
		assertThat(elsewhere.find(this.labels)).isEmpty();
		assertThat(elsewhere.faults(this.labels)).isEmpty();
	}

	@Test
	void namesEachFolderOnce() {
		assertThat(this.locator.directories()).containsExactly(this.first, this.second);
	}

	@Test
	void findsPlainAndCompressedFiles() throws IOException {
		Path compressed = write(this.second, this.labels.compressedName(), this.fashion.compressed(this.labels));
		assertThat(this.locator.find(this.labels)).contains(compressed);
		Path plain = write(this.first, this.labels.name(), this.fashion.plain(this.labels));
		assertThat(this.locator.find(this.labels)).contains(plain);
	}

	@Test
	void goesByContentRatherThanByName() throws IOException {
		Path path = write(this.first, this.labels.compressedName(), this.fashion.plain(this.labels));
		assertThat(this.locator.find(this.labels)).contains(path);
	}

	@Test
	void passesOverAFileWithOtherContent() throws IOException {
		Path wrong = write(this.first, this.labels.name(), this.fashion.plain(this.fashion.files.trainingLabels()));
		Path right = write(this.second, this.labels.name(), this.fashion.plain(this.labels));
		assertThat(this.locator.find(this.labels)).contains(right);
		assertThat(this.locator.faults(this.labels)).singleElement().asString().startsWith(wrong + " holds more than");
	}

	@Test
	void readsAFileOnceWhileItsSizeAndTimeStay() throws IOException {
		Path path = write(this.first, this.labels.name(), this.fashion.plain(this.labels));
		assertThat(this.locator.find(this.labels)).contains(path);
		byte[] other = this.fashion.plain(this.labels).clone();
		other[12]++;
		write(this.first, this.labels.name(), other);
		assertThat(this.locator.find(this.labels)).contains(path);
		Files.setLastModifiedTime(path, LATER);
		assertThat(this.locator.find(this.labels)).isEmpty();
	}

	@Test
	void looksAgainAtAFileThatWasReplaced() throws IOException {
		write(this.first, this.labels.name(), new byte[3]);
		assertThat(this.locator.find(this.labels)).isEmpty();
		Path path = write(this.first, this.labels.name(), this.fashion.plain(this.labels));
		assertThat(this.locator.find(this.labels)).contains(path);
	}

	@Test
	void glimpsesWithoutReading() throws IOException {
		Path path = write(this.first, this.labels.name(), new byte[3]);
		assertThat(this.locator.glimpse(this.labels)).contains(path);
	}

	private static Path write(Path directory, String name, byte[] content) throws IOException {
		Path path = Files.write(directory.resolve(name), content);
		Files.setLastModifiedTime(path, FIRST);
		return path;
	}

}
