package io.atelier.engine.training;

import org.junit.jupiter.api.Test;

import io.atelier.dataset.Garments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class BatchTests {

	@Test
	void isFullAtFirst() {
		Batch batch = new Batch(Garments.PIXELS, 3);
		assertThat(batch.size()).isEqualTo(3);
		assertThat(batch.labels()).hasSize(3);
		assertThat(batch.pixels()).hasSize(3 * 784);
	}

	@Test
	void holdsNoMoreThanItHasRoomFor() {
		Batch batch = new Batch(Garments.PIXELS, 3);
		batch.resize(1);
		assertThat(batch.size()).isOne();
		assertThatIllegalArgumentException().isThrownBy(() -> batch.resize(4));
		assertThatIllegalArgumentException().isThrownBy(() -> batch.resize(0));
	}

}
