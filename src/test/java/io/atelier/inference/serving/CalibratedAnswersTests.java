package io.atelier.inference.serving;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.atelier.dataset.Garments;
import io.atelier.recipe.GarmentNetworks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class CalibratedAnswersTests {

	private final float[][] own = { { 0.9f, 0.1f }, { 0.2f, 0.8f } };

	@Test
	void areScaledByTheTemperature() {
		float[][] scaled = CalibratedAnswers.of(model(2.0), this.own);
		// The square roots of 9 and 1, and of 1 and 4.
		assertThat(scaled[0][0]).isCloseTo(0.75f, within(1e-6f));
		assertThat(scaled[1][0]).isCloseTo(1 / 3f, within(1e-6f));
		assertThat(this.own[0][0]).isEqualTo(0.9f);
	}

	@Test
	void areTheNetworksOwnWithoutTemperature() {
		assertThat(CalibratedAnswers.of(model(null), this.own)).isSameAs(this.own);
	}

	private static ServedModel model(@Nullable Double temperature) {
		return new ServedModel(UUID.randomUUID(), GarmentNetworks.named("mlp"), Garments.NAMES, null, temperature);
	}

}
