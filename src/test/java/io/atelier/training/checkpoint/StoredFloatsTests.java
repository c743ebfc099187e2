package io.atelier.training.checkpoint;

import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class StoredFloatsTests {

	@ParameterizedTest
	@CsvSource({ "1, 0, 1", "3, 5, 1", "131072, 0, 1", "131071, 2, 2", "131072, 262144, 3", "100000, 200000, 3" })
	void readsBackWhatItWrote(int parameters, int state, int blocks) {
		float[] first = random(parameters);
		float[] second = random(state);
		StoredFloats floats = StoredFloats.of(first, second);
		assertThat(floats.blocks()).hasSize(blocks);
		float[] firstAgain = new float[parameters];
		float[] secondAgain = new float[state];
		floats.read(firstAgain, secondAgain);
		assertThat(firstAgain).isEqualTo(first);
		assertThat(secondAgain).isEqualTo(second);
		String sha256 = floats.sha256();
		floats.blocks().get(blocks - 1)[0] ^= 1;
		assertThat(floats.sha256()).isNotEqualTo(sha256);
	}

	private static float[] random(int count) {
		float[] floats = new float[count];
		Random random = new Random(count);
		for (int i = 0; i < count; i++) {
			floats[i] = random.nextFloat();
		}
		return floats;
	}

}
