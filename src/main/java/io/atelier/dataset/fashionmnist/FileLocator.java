package io.atelier.dataset.fashionmnist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.atelier.dataset.idx.IdxFile;
import io.atelier.dataset.idx.IdxFormatException;

/**
 * Finds files by their content. A verified file is read again only if its size or
 * modification time changes.
 */
class FileLocator {

	private static final Logger logger = LoggerFactory.getLogger(FileLocator.class);

	private final List<Path> directories;

	private final Map<Path, Verdict> verdicts = new HashMap<>();

	FileLocator(List<Path> directories) {
		this.directories = directories.stream().map((path) -> path.toAbsolutePath().normalize()).distinct().toList();
	}

	List<Path> directories() {
		return this.directories;
	}

	synchronized Optional<Path> find(IdxFile file) {
		return candidates(file).stream().filter((path) -> fault(file, path) == null).findFirst();
	}

	/**
	 * Returns a sentence about each file that has the right name but the wrong content.
	 */
	synchronized List<String> faults(IdxFile file) {
		List<String> faults = new ArrayList<>();
		for (Path path : candidates(file)) {
			String fault = fault(file, path);
			if (fault != null) {
				faults.add(path + " " + fault);
			}
		}
		return faults;
	}

	// Returns the first file with the right name, without reading it.
	Optional<Path> glimpse(IdxFile file) {
		return candidates(file).stream().findFirst();
	}

	private List<Path> candidates(IdxFile file) {
		return this.directories.stream()
			.flatMap((directory) -> List.of(directory.resolve(file.name()), directory.resolve(file.compressedName()))
				.stream())
			.filter(Files::isRegularFile)
			.toList();
	}

	private @Nullable String fault(IdxFile file, Path path) {
		try {
			BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
			Verdict verdict = this.verdicts.get(path);
			if (verdict == null || !verdict.isAbout(attributes)) {
				verdict = new Verdict(attributes.size(), attributes.lastModifiedTime(), verify(file, path));
				this.verdicts.put(path, verdict);
			}
			return verdict.fault();
		}
		catch (IOException ex) {
			return "cannot be read (%s)".formatted(ex);
		}
	}

	private static @Nullable String verify(IdxFile file, Path path) {
		try {
			file.verify(path);
			return null;
		}
		catch (IOException ex) {
			String fault = (ex instanceof IdxFormatException) ? ex.getMessage() : "cannot be read (%s)".formatted(ex);
			logger.warn("Skipping {}: it {}", path, fault);
			return fault;
		}
	}

	private record Verdict(long size, FileTime modified, @Nullable String fault) {

		boolean isAbout(BasicFileAttributes attributes) {
			return this.size == attributes.size() && this.modified.equals(attributes.lastModifiedTime());
		}

	}

}
