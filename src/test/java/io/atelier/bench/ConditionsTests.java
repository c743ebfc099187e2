package io.atelier.bench;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ConditionsTests {

	private static final Processor OLD = processor("sse4_1 avx avx2 fma");

	private static final Processor NEW = processor("sse4_1 avx avx2 fma avx512f avx512bw avx512dq avx512vl");

	@Test
	void readsTheFirstProcessor() {
		Processor processor = Processor.of(List.of("processor\t: 0", "model name\t: Some CPU @ 2.0 GHz: fast",
				"flags\t\t: fpu sse4_1 avx", "", "processor\t: 1", "model name\t: Other", "flags\t\t: fpu"));
		assertThat(processor).isEqualTo(new Processor("Some CPU @ 2.0 GHz: fast", Set.of("fpu", "sse4_1", "avx")));
		assertThat(processor.instructionSet()).hasValue(InstructionSet.AVX);
	}

	@Test
	void knowsNothingOfAProcessorThatIsNotDescribed() {
		Conditions conditions = new Conditions(Processor.of(List.of()), null);
		assertThat(conditions).hasToString("unknown, instruction set unknown (native)");
	}

	@ParameterizedTest
	@CsvSource({ "sse4_1, SSE41", "sse4_1 avx, AVX", "sse4_1 avx avx2, AVX2", "sse4_1 avx avx2 avx512f, AVX2",
			"sse4_1 avx avx2 avx512f avx512bw avx512dq avx512vl avx512_vnni, AVX512_CORE" })
	void findsTheMostThatAProcessorHas(String flags, InstructionSet most) {
		assertThat(processor(flags).instructionSet()).hasValue(most);
	}

	@Test
	void isLimitedByLessThanTheProcessorHas() {
		assertThat(new Conditions(NEW, InstructionSet.AVX2))
			.hasToString("Test CPU, instruction set AVX2 (limited: the processor has AVX512_CORE)")
			.extracting((conditions) -> conditions.line().fields())
			.isEqualTo(Map.of("processor", "Test CPU", "isa", "AVX2", "isa_limited", true));
	}

	@Test
	void isNativeWhereTheLimitIsAllThatTheProcessorHas() {
		assertThat(new Conditions(OLD, InstructionSet.AVX2)).hasToString("Test CPU, instruction set AVX2 (native)");
		assertThat(new Conditions(NEW, null).line().fields()).containsEntry("isa", "AVX512_CORE")
			.containsEntry("isa_limited", false);
	}

	@Test
	void refusesWhatTheProcessorDoesNotHave() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Conditions(OLD, InstructionSet.AVX512_CORE))
			.withMessage("this processor (Test CPU) does not have AVX512_CORE; its best is AVX2");
		assertThatIllegalArgumentException().isThrownBy(() -> new Conditions(processor("fpu"), InstructionSet.SSE41))
			.withMessageContaining("none of the known");
	}

	@Test
	void wantsTheEnvironmentToSayTheSame() {
		Map<String, String> avx = Map.of("ONEDNN_MAX_CPU_ISA", "AVX");
		assertThat(Conditions.of(InstructionSet.AVX, OLD, avx).limited()).isTrue();
		assertThat(Conditions.of(null, OLD, Map.of()).limited()).isFalse();
		assertThatIllegalArgumentException().isThrownBy(() -> Conditions.of(InstructionSet.AVX2, OLD, avx))
			.withMessageContaining("src/bench/run");
		assertThatIllegalArgumentException().isThrownBy(() -> Conditions.of(InstructionSet.AVX, OLD, Map.of()));
		assertThatIllegalArgumentException().isThrownBy(() -> Conditions.of(null, OLD, avx));
	}

	private static Processor processor(String flags) {
		return new Processor("Test CPU", new HashSet<>(Arrays.asList(flags.split(" "))));
	}

}
