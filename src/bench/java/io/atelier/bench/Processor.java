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
 *
 * @param name its model
 * @param flags its features
 */
record Processor(String name, Set<String> flags) {

	private static final Path CPUINFO = Path.of("/proc/cpuinfo");

	/**
	 * This machine's.
	 * @return the first one, of unknown model and without features on other systems
	 * @throws IOException if the description cannot be read
	 */
	static Processor read() throws IOException {
		return of(Files.isReadable(CPUINFO) ? Files.readAllLines(CPUINFO) : List.of());
	}

	/**
	 * Reads a description.
	 * @param cpuinfo the lines of {@code /proc/cpuinfo}
	 * @return the first processor in it
	 */
	static Processor of(List<String> cpuinfo) {
		return new Processor(value(cpuinfo, "model name").orElse("unknown"),
				Set.copyOf(value(cpuinfo, "flags").map((flags) -> List.of(flags.split("\\s+"))).orElse(List.of())));
	}

	/**
	 * The most vector instructions that it has.
	 * @return one instruction set, or nothing where it has none of them
	 */
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
