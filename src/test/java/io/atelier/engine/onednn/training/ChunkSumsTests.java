package io.atelier.engine.onednn.training;

import org.bytedeco.javacpp.FloatPointer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ChunkSumsTests {

	private final ChunkSums sums = new ChunkSums(1);

	private final double[] first = { 7 };

	private final double[] second = { 7 };

	@Test
	void poolsMeansAndVariancesOfChunksOfAnySize() {
		// The chunks 1, 2, 3 and 10, 20.
		this.sums.add(3, new FloatPointer(2f), new FloatPointer(2 / 3f));
		this.sums.add(2, new FloatPointer(15f), new FloatPointer(25f));
		this.sums.pool(this.first, this.second);
		assertThat(this.first[0]).isCloseTo(7.2, within(1e-6));
		assertThat(this.second[0]).isCloseTo(50.96, within(1e-5));
	}

	@Test
	void keepsWhatAFloatWouldLose() {
		this.sums.add(1, new FloatPointer(1e8f), new FloatPointer(1f));
		this.sums.add(1, new FloatPointer(1f), new FloatPointer(2f));
		this.sums.add(1, new FloatPointer(-1e8f), new FloatPointer(3f));
		this.sums.sum(this.first, this.second);
		assertThat(this.first[0]).isEqualTo(1);
		assertThat(this.second[0]).isEqualTo(6);
	}

}
