package io.atelier.bench;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.atelier.recipe.Architecture;
import io.atelier.recipe.GarmentNetworks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class OptionsTests {

	@Test
	void readsNetworksOptionsAndSettingsInAnyOrder() {
		Options options = parse("train --jobs 1,4 hybrid --seconds=2.5 --atelier.engine.threads-per-network=2 mlp");
		assertThat(options.mode()).isEqualTo("train");
		assertThat(options.networks()).extracting(Architecture::id).containsExactly("hybrid", "mlp");
		assertThat(options.jobs(List.of(9))).containsExactly(1, 4);
		assertThat(options.seconds(6)).isEqualTo(2.5);
		assertThat(options.settings()).containsExactly("--atelier.engine.threads-per-network=2");
	}

	@Test
	void takesAllNetworksAndTheDefaultsWhereNothingIsSaid() {
		Options options = parse("pair");
		assertThat(options.networks()).isEqualTo(GarmentNetworks.all());
		assertThat(options.pairs()).isEqualTo(3);
		assertThat(options.seconds(6)).isEqualTo(6);
		assertThat(options.images(List.of(5, 6))).containsExactly(5, 6);
	}

	@Test
	void passesTheDataFolderOnAsASetting() {
		assertThat(parse("predict --data some/where").settings())
			.containsExactly("--atelier.dataset.locations=some/where");
	}

	@Test
	void readsTheInstructionSet() {
		assertThat(parse("pair --isa AVX512_CORE mlp").instructionSet()).hasValue(InstructionSet.AVX512_CORE);
		assertThat(parse("train --isa=SSE41").instructionSet()).hasValue(InstructionSet.SSE41);
		assertThat(parse("predict").instructionSet()).isEmpty();
	}

	@Test
	void saysWhichInstructionSetsThereAre() {
		assertThatIllegalArgumentException().isThrownBy(() -> parse("train --isa AVX3"))
			.withMessage("'AVX3' is not one of the instruction sets [SSE41, AVX, AVX2, AVX512_CORE]");
	}

	@Test
	void tellsAnotherProcessWhatHoldsForAllParts() {
		assertThat(parse("pair --isa AVX2 --pairs 2 --atelier.engine.fast-path=false --dataset fashion-sketch mlp")
			.forAnotherProcess())
			.containsExactly("--dataset", "fashion-sketch", "--isa", "AVX2", "--atelier.engine.fast-path=false");
		assertThat(parse("pair").forAnotherProcess()).containsExactly("--dataset", "fashion-mnist");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "fly", "train nothing", "train --speed 3", "train --jobs", "train --jobs 1,",
			"train --jobs 0", "train --seconds 0", "train --seconds NaN", "train --batches x", "pair --pairs 0",
			"train --isa", "pair --isa AVX3", "pair --isa avx2" })
	void refusesWhatItCannotUnderstand(String commandLine) {
		assertThatIllegalArgumentException().isThrownBy(() -> parse(commandLine));
	}

	private static Options parse(String commandLine) {
		return Options.parse(commandLine.isEmpty() ? List.of() : List.of(commandLine.split(" ")));
	}

}
