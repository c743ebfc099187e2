package io.atelier.training.queue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The name of this process in the queue. It survives restarts, so that a killed process
 * finds its jobs again. A file lock keeps it unique per home directory; a second process
 * there gets a temporary name.
 */
final class NodeName implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(NodeName.class);

	private static final Pattern VALID = Pattern.compile("node-[0-9a-f-]{36}");

	private static final int LONGEST = 64;

	private final String value;

	private final @Nullable FileChannel file;

	private NodeName(String value, @Nullable FileChannel file) {
		this.value = value;
		this.file = file;
	}

	static NodeName in(Path home) {
		try {
			Files.createDirectories(home);
			FileChannel file = FileChannel.open(home.resolve("node"), StandardOpenOption.CREATE,
					StandardOpenOption.READ, StandardOpenOption.WRITE);
			if (lock(file)) {
				return new NodeName(read(file).orElseGet(() -> write(file)), file);
			}
			file.close();
		}
		catch (IOException ex) {
			logger.warn("Cannot store the node name in {}; interrupted jobs run again only after missed heartbeats",
					home, ex);
		}
		return new NodeName(random(), null);
	}

	private static boolean lock(FileChannel file) throws IOException {
		try {
			FileLock lock = file.tryLock();
			return lock != null;
		}
		catch (OverlappingFileLockException ex) {
			return false;
		}
	}

	private static Optional<String> read(FileChannel file) throws IOException {
		ByteBuffer bytes = ByteBuffer.allocate(LONGEST);
		file.read(bytes, 0);
		String name = StandardCharsets.UTF_8.decode(bytes.flip()).toString().strip();
		return VALID.matcher(name).matches() ? Optional.of(name) : Optional.empty();
	}

	private static String write(FileChannel file) {
		String name = random();
		try {
			file.truncate(0);
			file.write(StandardCharsets.UTF_8.encode(name), 0);
			file.force(true);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return name;
	}

	private static String random() {
		return "node-" + UUID.randomUUID();
	}

	String value() {
		return this.value;
	}

	@Override
	public void close() throws IOException {
		if (this.file != null) {
			this.file.close();
		}
	}

}
