package io.atelier.bench;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a measurement is made on: the processor, and as much of it as may be used.
 *
 * @param processor this machine's
 * @param limit the instruction set that arithmetic is held to; null where it may use all
 */
record Conditions(Processor processor, @Nullable InstructionSet limit) {

	private static final String VARIABLE = "ONEDNN_MAX_CPU_ISA";

	Conditions {
		if (limit != null && processor.instructionSet().filter((set) -> set.compareTo(limit) >= 0).isEmpty()) {
			throw new IllegalArgumentException(
					"this processor (%s) does not have %s, its most is %s".formatted(processor.name(), limit,
							processor.instructionSet().map(InstructionSet::name).orElse("none of the known ones")));
		}
	}

	/**
	 * The conditions in this process. Libraries read their limit once, so that it must
	 * have been in the environment when the process began.
	 * @param limit what is asked for; null for no limit
	 * @param processor this machine's
	 * @param environment the variables of this process
	 * @return the conditions
	 * @throws IllegalArgumentException if the processor lacks the instruction set, or the
	 * environment says something else
	 */
	static Conditions of(@Nullable InstructionSet limit, Processor processor, Map<String, String> environment) {
		Conditions conditions = new Conditions(processor, limit);
		String set = environment.getOrDefault(VARIABLE, "");
		if (!set.equals((limit != null) ? limit.name() : "")) {
			throw new IllegalArgumentException(
					"%s is '%s' in the environment: start with src/bench/run, which sets it".formatted(VARIABLE, set));
		}
		return conditions;
	}

	/**
	 * Whether the processor has more than may be used.
	 */
	boolean limited() {
		return this.limit != null && this.processor.instructionSet().filter((most) -> most != this.limit).isPresent();
	}

	/**
	 * The instruction set in use.
	 * @return its name, or {@code unknown}
	 */
	String instructionSet() {
		return (this.limit != null) ? this.limit.name()
				: this.processor.instructionSet().map(InstructionSet::name).orElse("unknown");
	}

	/**
	 * The conditions as they are printed for programs.
	 * @return fields for every line
	 */
	Line line() {
		return Line.begin()
			.with("processor", this.processor.name())
			.with("isa", instructionSet())
			.with("isa_limited", limited());
	}

	/**
	 * The conditions for people to read.
	 */
	@Override
	public String toString() {
		return "%s, instruction set %s (%s)".formatted(this.processor.name(), instructionSet(),
				limited() ? "limited: the processor has " + this.processor.instructionSet().orElseThrow() : "native");
	}

}
