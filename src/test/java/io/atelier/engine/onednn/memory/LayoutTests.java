package io.atelier.engine.onednn.memory;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.atelier.dataset.Garments;
import io.atelier.recipe.Architecture;
import io.atelier.recipe.GarmentNetworks;
import io.atelier.recipe.layer.Activation;
import io.atelier.recipe.layer.Convolution;
import io.atelier.recipe.layer.Dense;
import io.atelier.recipe.layer.Flatten;
import io.atelier.recipe.layer.Layer;
import io.atelier.recipe.layer.Padding;

import static org.assertj.core.api.Assertions.assertThat;

class LayoutTests {

	private static final Architecture NETWORK = GarmentNetworks.named("cnn-pool");

	@Test
	void theFirstThatNeedsNoReferenceImplementationIsFittest() {
		assertThat(fittest(2, 1, 0, 0)).isEqualTo(Layout.CHANNELS_LAST);
		assertThat(fittest(0, 0, 0, 0)).isEqualTo(Layout.BLOCKS_OF_16);
	}

	@Test
	void theOneThatNeedsTheFewestIsFittestWhereAllNeedSome() {
		assertThat(fittest(9, 2, 3, 2)).isEqualTo(Layout.BLOCKS_OF_8);
	}

	@Test
	void looksNoFurtherThanItMust() {
		assertThat(Layout.fittest(NETWORK, (layout) -> {
			assertThat(layout).isEqualTo(Layout.BLOCKS_OF_16);
			return 0;
		})).isEqualTo(Layout.BLOCKS_OF_16);
	}

	@Test
	void channelsMustFillTheBlocks() {
		assertThat(Layout.fittest(ofFilters(24), (layout) -> 0)).isEqualTo(Layout.BLOCKS_OF_8);
		assertThat(Layout.fittest(ofFilters(5), (layout) -> 0)).isEqualTo(Layout.CHANNELS_LAST);
	}

	private static Architecture ofFilters(int filters) {
		List<Layer> layers = List.of(new Convolution(filters, 3, Padding.SAME), new Flatten(),
				new Dense(10, Activation.SOFTMAX));
		return new Architecture("any", "any", Optional.empty(), Garments.SIGNATURE, layers, null, 1, 1);
	}

	private static Layout fittest(int blocksOf16, int blocksOf8, int channelsLast, int channelsFirst) {
		Map<Layout, Integer> references = Map.of(Layout.BLOCKS_OF_16, blocksOf16, Layout.BLOCKS_OF_8, blocksOf8,
				Layout.CHANNELS_LAST, channelsLast, Layout.CHANNELS_FIRST, channelsFirst);
		return Layout.fittest(NETWORK, references::get);
	}

}
