package io.atelier.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The processor as Linux describes it.
 */
record Processor(String name, Set<String> flags) {

	private static final Path CPUINFO = Path.of("/proc/cpuinfo");

	/**
	 * On other systems the model is unknown and there are no features.
	 */
	static Processor read() throws IOException {
		return of(Files.isReadable(CPUINFO) ? Files.readAllLines(CPUINFO) : List.of());
	}

	/**
	 * @param cpuinfo the lines of {@code /proc/cpuinfo}; only the first processor is read
	 */
	static Processor of(List<String> cpuinfo) {
		return new Processor(value(cpuinfo, "model name").orElse("unknown"),
				Set.copyOf(value(cpuinfo, "flags").map((flags) -> List.of(flags.split("\\s+"))).orElse(List.of())));
	}

	Optional<InstructionSet> instructionSet() {
		return InstructionSet.greatest(this.flags);
	}

	private static Optional<String> value(List<String> cpuinfo, String key) {
		return cpuinfo.stream()
			.map((line) -> line.split(":", 2))
			.filter((parts) -> parts.length == 2 && parts[0].strip().equals(key))
			.flatMap((parts) -> Stream.of(parts[1].strip()))
			.findFirst();
	}

}
