package io.atelier.engine.onednn.winograd;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.atelier.recipe.layer.Shape;

import static org.assertj.core.api.Assertions.assertThat;

class TilingTests {

	@ParameterizedTest
	@CsvSource({ "28, 28, 1, 7", "14, 14, 1, 4", "7, 7, 1, 2", "13, 11, 0, 3", "3, 1, 0, 1" })
	void coversAllOutputs(int inputs, int outputs, int border, int tiles) {
		Tiling tiling = new Tiling(new Shape(32, inputs, inputs), new Shape(64, outputs, outputs), border);
		assertThat(tiling.rows()).isEqualTo(tiles);
		assertThat(tiling.columns()).isEqualTo(tiles);
		assertThat(tiling.count(3)).isEqualTo(3L * tiles * tiles);
		assertThat(tiling.reversed())
			.isEqualTo(new Tiling(new Shape(64, outputs, outputs), new Shape(32, inputs, inputs), 2 - border));
	}

	@Test
	void computesFewerLargeImagesTogetherThanSmallOnes() {
		assertThat(square(28, 32).examplesAtOnce()).isEqualTo(4);
		assertThat(square(7, 128).examplesAtOnce()).isEqualTo(16);
		assertThat(square(512, 512).examplesAtOnce()).isOne();
	}

	private static Tiling square(int side, int channels) {
		Shape shape = new Shape(channels, side, side);
		return new Tiling(shape, shape, 1);
	}

}
