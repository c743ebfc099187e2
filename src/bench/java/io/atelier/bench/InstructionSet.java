package io.atelier.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Vector instructions of x86 processors that arithmetic can be held to, from the fewest
 * to the most, by oneDNN's names for them.
 */
enum InstructionSet {

	SSE41("sse4_1"),

	AVX("avx"),

	AVX2("avx2"),

	AVX512_CORE("avx512f avx512bw avx512dq avx512vl");

	private final String flags;

	InstructionSet(String flags) {
		this.flags = flags;
	}

	/**
	 * Reads a name.
	 * @param name one of the names above
	 * @return what it names
	 * @throws IllegalArgumentException if it names none; the message says which there are
	 */
	static InstructionSet named(String name) {
		return Arrays.stream(values())
			.filter((set) -> set.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException(
					"'%s' is none of the instruction sets %s".formatted(name, Arrays.toString(values()))));
	}

	/**
	 * The most that a processor has.
	 * @param flags the processor's features as Linux names them
	 * @return one of these, or nothing where it has none
	 */
	static Optional<InstructionSet> greatest(Set<String> flags) {
		return Arrays.stream(values()).filter((set) -> flags.containsAll(set.flags())).reduce((less, more) -> more);
	}

	private List<String> flags() {
		return List.of(this.flags.split(" "));
	}

}
