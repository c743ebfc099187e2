package io.atelier.bench;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The processor and the instruction set that a measurement may use.
 *
 * @param limit the maximum instruction set; null for no limit
 */
record Conditions(Processor processor, @Nullable InstructionSet limit) {

	private static final String VARIABLE = "ONEDNN_MAX_CPU_ISA";

	Conditions {
		if (limit != null && processor.instructionSet().filter((set) -> set.compareTo(limit) >= 0).isEmpty()) {
			throw new IllegalArgumentException(
					"this processor (%s) does not have %s; its best is %s".formatted(processor.name(), limit,
							processor.instructionSet().map(InstructionSet::name).orElse("none of the known ones")));
		}
	}

	/**
	 * Libraries read their limit once, so it must have been in the environment when the
	 * process started.
	 * @throws IllegalArgumentException if the processor lacks the instruction set, or the
	 * environment contradicts it
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

	boolean limited() {
		return this.limit != null && this.processor.instructionSet().filter((most) -> most != this.limit).isPresent();
	}

	/**
	 * The name of the instruction set, or {@code unknown}.
	 */
	String instructionSet() {
		return (this.limit != null) ? this.limit.name()
				: this.processor.instructionSet().map(InstructionSet::name).orElse("unknown");
	}

	Line line() {
		return Line.begin()
			.with("processor", this.processor.name())
			.with("isa", instructionSet())
			.with("isa_limited", limited());
	}

	@Override
	public String toString() {
		return "%s, instruction set %s (%s)".formatted(this.processor.name(), instructionSet(),
				limited() ? "limited: the processor has " + this.processor.instructionSet().orElseThrow() : "native");
	}

}
