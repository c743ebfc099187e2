package io.atelier.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Limits for the vector instructions of x86 processors, in ascending order, named as in
 * oneDNN.
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
	 * @throws IllegalArgumentException if the name is unknown; the message lists all
	 * names
	 */
	static InstructionSet named(String name) {
		return Arrays.stream(values())
			.filter((set) -> set.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException(
					"'%s' is not one of the instruction sets %s".formatted(name, Arrays.toString(values()))));
	}

	/**
	 * The largest instruction set of a processor.
	 * @param flags the processor's features as Linux names them
	 */
	static Optional<InstructionSet> greatest(Set<String> flags) {
		return Arrays.stream(values()).filter((set) -> flags.containsAll(set.flags())).reduce((less, more) -> more);
	}

	private List<String> flags() {
		return List.of(this.flags.split(" "));
	}

}
