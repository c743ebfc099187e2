package io.atelier.dataset.fashionmnist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.atelier.dataset.idx.IdxFile;
import io.atelier.dataset.idx.IdxFormatException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

class IdxFileTests {

	private final TinyFashion fashion = new TinyFashion();

	private final IdxFile labels = this.fashion.files.testLabels();

	@TempDir
	private Path directory;

	@Test
	void readsCompressedAndPlainAlike() throws IOException {
		byte[] fromPlain = this.labels.read(write(this.fashion.plain(this.labels)));
		byte[] fromCompressed = this.labels.read(write(this.fashion.compressed(this.labels)));
		assertThat(fromPlain).hasSize(TinyFashion.TEST).startsWith(0, 1, 2).isEqualTo(fromCompressed);
	}

	@Test
	void knowsItsSize() {
		assertThat(this.labels.bytes()).isEqualTo(this.fashion.plain(this.labels).length);
		assertThat(IdxFileSet.FASHION_MNIST.trainingImages().bytes()).isEqualTo(47_040_016);
	}

	@Test
	void refusesOtherValues() throws IOException {
		byte[] content = this.fashion.plain(this.labels).clone();
		content[10]++;
		Path path = write(content);
		assertThatExceptionOfType(IdxFormatException.class).isThrownBy(() -> this.labels.verify(path))
			.withMessageStartingWith("has the sha256 ")
			.withMessageEndingWith(", not " + this.labels.sha256());
		assertThatExceptionOfType(IdxFormatException.class).isThrownBy(() -> this.labels.read(path));
	}

	@Test
	void refusesTruncatedCompression() throws IOException {
		byte[] content = this.fashion.compressed(this.labels);
		Path path = write(Arrays.copyOf(content, content.length - 9));
		assertThatIOException().isThrownBy(() -> this.labels.verify(path));
	}

	@Test
	void stopsDecompressingWhatIsTooLong() throws IOException {
		// A hundred megabytes of zeros that compress to a hundred kilobytes.
		Path path = write(TinyFashion.gzip(new byte[100_000_000]));
		assertThatExceptionOfType(IdxFormatException.class).isThrownBy(() -> this.labels.verify(path))
			.withMessage("holds more than 28 bytes");
	}

	@Test
	void acceptsItsOwnContent() throws IOException {
		Path path = write(this.fashion.compressed(this.labels));
		assertThatCode(() -> this.labels.verify(path)).doesNotThrowAnyException();
	}

	private Path write(byte[] content) throws IOException {
		return Files.write(this.directory.resolve("content"), content);
	}

}
