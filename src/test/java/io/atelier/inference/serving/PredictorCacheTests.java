package io.atelier.inference.serving;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import io.atelier.engine.Predictor;
import io.atelier.recipe.Architectures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;

class PredictorCacheTests {

	private final List<ServedModel> loaded = new ArrayList<>();

	private final AtomicInteger count = new AtomicInteger();

	private long memory = 10;

	private final PredictorCache cache = new PredictorCache(this::load, 30, this.count);

	@Test
	void loadsEachModelOnce() {
		ServedModel model = model();

		Predictor first = this.cache.get(model);

		assertThat(this.cache.get(new ServedModel(model.id(), model.architecture(), "champion"))).isSameAs(first);
		assertThat(this.loaded).containsExactly(model);
		assertThat(this.count).hasValue(1);
	}

	@Test
	void givesUpTheLeastRecentlyUsedFirst() {
		ServedModel first = model();
		ServedModel second = model();
		Predictor firstPredictor = this.cache.get(first);
		Predictor secondPredictor = this.cache.get(second);
		this.cache.get(model());
		this.cache.get(first);

		this.cache.get(model());

		then(secondPredictor).should().close();
		then(firstPredictor).should(never()).close();
		assertThat(this.cache.get(first)).isSameAs(firstPredictor);
		assertThat(this.cache.get(second)).isNotSameAs(secondPredictor);
		assertThat(this.count).hasValue(3);
	}

	@Test
	void keepsOneHoweverLargeItIs() {
		Predictor small = this.cache.get(model());
		this.memory = 1000;
		ServedModel large = model();

		Predictor predictor = this.cache.get(large);

		then(small).should().close();
		then(predictor).should(never()).close();
		assertThat(this.cache.get(large)).isSameAs(predictor);
		assertThat(this.count).hasValue(1);
	}

	@Test
	void doesNotRememberAFailure() {
		List<String> attempts = new ArrayList<>();
		PredictorCache failing = new PredictorCache((model) -> {
			attempts.add("attempt");
			throw new IllegalStateException("no memory");
		}, 30, this.count);
		ServedModel model = model();

		assertThatIllegalStateException().isThrownBy(() -> failing.get(model));
		assertThatIllegalStateException().isThrownBy(() -> failing.get(model));

		assertThat(attempts).hasSize(2);
		assertThat(this.count).hasValue(0);
	}

	@Test
	void discardsOneThatFailed() {
		ServedModel model = model();
		Predictor predictor = this.cache.get(model);

		this.cache.discard(model);
		this.cache.discard(model);

		then(predictor).should().close();
		assertThat(this.cache.get(model)).isNotSameAs(predictor);
		assertThat(this.count).hasValue(1);
	}

	@Test
	void closesAllWhateverOneOfThemDoes() {
		Predictor stubborn = this.cache.get(model());
		Predictor other = this.cache.get(model());
		willThrow(new IllegalStateException("stuck")).given(stubborn).close();

		this.cache.close();

		then(other).should().close();
		assertThat(this.count).hasValue(0);
	}

	private Predictor load(ServedModel model) {
		this.loaded.add(model);
		Predictor predictor = mock(Predictor.class);
		given(predictor.memoryBytes()).willReturn(this.memory);
		return predictor;
	}

	private static ServedModel model() {
		return new ServedModel(UUID.randomUUID(), Architectures.find("mlp").orElseThrow(), null);
	}

}
