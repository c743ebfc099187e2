package io.atelier.engine.onednn.memory;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.atelier.recipe.GarmentNetworks;

import static org.assertj.core.api.Assertions.assertThat;

class ShardTests {

	@ParameterizedTest
	@CsvSource({ "128,4", "97,4", "9,4", "8,4", "7,3", "5,2", "3,1", "1,1" })
	void partsABatchWithoutGapsWhereThePartsAreLargeEnough(int examples, int expected) {
		List<Shard> shards = Shard.of(examples, 4);
		assertThat(shards).hasSize(expected);
		int next = 0;
		for (Shard shard : shards) {
			assertThat(shard.index()).isEqualTo(shards.indexOf(shard));
			assertThat(shard.first()).isEqualTo(next);
			assertThat(shard.size()).isBetween(examples / expected, examples / expected + 1);
			next += shard.size();
		}
		assertThat(next).isEqualTo(examples);
	}

	@Test
	void leavesDenseNetworksWhole() {
		assertThat(Shard.most(GarmentNetworks.named("mlp-dropout"))).isOne();
		assertThat(Shard.most(GarmentNetworks.named("hybrid"))).isGreaterThan(1);
	}

}
