package io.atelier.access.key;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * A file with a key that only its owner can read.
 */
record KeyFile(Path path) {

	Optional<String> read() {
		try {
			return Optional.of(Files.readString(this.path).strip());
		}
		catch (NoSuchFileException ex) {
			return Optional.empty();
		}
		catch (IOException ex) {
			throw new UnusableFileException("The file %s cannot be read".formatted(this.path), ex);
		}
	}

	/**
	 * Replaces the file. Its rights are set when it is created, so that nobody else can
	 * open it before it has its content.
	 */
	void write(String key) {
		try {
			Files.deleteIfExists(this.path);
			Files.createFile(this.path, ownersOnly());
			Files.writeString(this.path, key + "\n", StandardOpenOption.WRITE);
		}
		catch (IOException ex) {
			throw new UnusableFileException("The file %s cannot be written".formatted(this.path), ex);
		}
	}

	private static FileAttribute<?>[] ownersOnly() {
		boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
		return posix
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
				: new FileAttribute<?>[0];
	}

	static class UnusableFileException extends RuntimeException {

		UnusableFileException(String message, IOException cause) {
			super(message + ": " + cause, cause);
		}

	}

}
