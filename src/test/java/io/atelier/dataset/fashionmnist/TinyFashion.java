package io.atelier.dataset.fashionmnist;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

import io.atelier.dataset.Garments;
import io.atelier.dataset.IdxChecksum;
import io.atelier.dataset.idx.IdxFile;

/**
 * A data set in the format of Fashion-MNIST, small enough to be served thousands of
 * times.
 */
final class TinyFashion {

	static final int TRAINING = 300;

	static final int TEST = 20;

	private final Map<String, byte[]> contents = new LinkedHashMap<>();

	final IdxFileSet files = new IdxFileSet(file("train-images-idx3-ubyte", TRAINING, true),
			file("train-labels-idx1-ubyte", TRAINING, false), file("t10k-images-idx3-ubyte", TEST, true),
			file("t10k-labels-idx1-ubyte", TEST, false));

	byte[] plain(IdxFile file) {
		return this.contents.get(file.name());
	}

	byte[] compressed(IdxFile file) {
		return gzip(plain(file));
	}

	void writeTo(Path directory) throws IOException {
		Files.createDirectories(directory);
		for (IdxFile file : this.files.all()) {
			Files.write(directory.resolve(file.compressedName()), compressed(file));
		}
	}

	static DatasetProperties settings(List<Path> locations, URI source, boolean download) {
		List<String> folders = locations.stream().map(Path::toString).toList();
		return new DatasetProperties(folders, source, download, Duration.ofSeconds(5), Duration.ofSeconds(5), 2,
				Duration.ofMillis(1));
	}

	static byte[] gzip(byte[] content) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
			gzip.write(content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	private IdxFile file(String name, int count, boolean images) {
		List<Integer> shape = images ? List.of(count, Garments.SIDE, Garments.SIDE) : List.of(count);
		byte[] values = new byte[images ? count * Garments.PIXELS : count];
		if (images) {
			new Random(count).nextBytes(values);
		}
		for (int i = 0; !images && i < count; i++) {
			values[i] = (byte) (i % 10);
		}
		int[] sizes = shape.stream().mapToInt(Integer::intValue).toArray();
		ByteBuffer content = ByteBuffer.allocate(4 + 4 * sizes.length + values.length);
		content.putInt(0x0800 | sizes.length);
		for (int size : sizes) {
			content.putInt(size);
		}
		this.contents.put(name, content.put(values).array());
		return new IdxFile(name, IdxChecksum.of(values, sizes), shape);
	}

}
