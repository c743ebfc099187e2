package io.atelier.engine.onednn.memory;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PartTests {

	@Test
	void aShardHasAllChannelsOfItsExamples() {
		List<Part> parts = Part.of(Shard.of(6, 2));
		assertThat(parts).containsExactly(new Part(0, 0, 3, 0, 1), new Part(1, 3, 3, 0, 1));
		assertThat(parts.get(1).firstChannel(64)).isZero();
		assertThat(parts.get(1).channels(64)).isEqualTo(64);
	}

	@Test
	void slicesShareTheChannels() {
		List<Part> parts = Part.slices(1, 2);
		assertThat(parts).containsExactly(new Part(0, 0, 1, 0, 2), new Part(1, 0, 1, 1, 2));
		assertThat(parts.get(1).firstChannel(64)).isEqualTo(32);
		assertThat(parts.get(1).channels(64)).isEqualTo(32);
	}

}
