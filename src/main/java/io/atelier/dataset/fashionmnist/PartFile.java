package io.atelier.dataset.fashionmnist;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * An incomplete file and the server's validator for it. Both outlive the process, so that
 * a later one can resume.
 */
final class PartFile {

	private final Path path;

	private final Path validatorPath;

	PartFile(Path directory, String name) {
		this.path = directory.resolve(name + ".part");
		this.validatorPath = directory.resolve(name + ".part.validator");
	}

	Path path() {
		return this.path;
	}

	long size() throws IOException {
		return Files.exists(this.path) ? Files.size(this.path) : 0;
	}

	Optional<String> validator() throws IOException {
		return Files.exists(this.validatorPath) ? Optional.of(Files.readString(this.validatorPath)) : Optional.empty();
	}

	FileChannel append() throws IOException {
		return FileChannel.open(this.path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
	}

	FileChannel restart(Optional<String> validator) throws IOException {
		delete();
		if (validator.isPresent()) {
			Files.writeString(this.validatorPath, validator.get());
		}
		return append();
	}

	void delete() throws IOException {
		Files.deleteIfExists(this.path);
		Files.deleteIfExists(this.validatorPath);
	}

	void moveTo(Path target) throws IOException {
		Files.move(this.path, target, StandardCopyOption.ATOMIC_MOVE);
		Files.deleteIfExists(this.validatorPath);
	}

}
