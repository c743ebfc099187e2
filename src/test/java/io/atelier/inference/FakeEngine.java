package io.atelier.inference;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

import io.atelier.engine.Backend;
import io.atelier.engine.Predictor;
import io.atelier.engine.TrainingEngine;
import io.atelier.engine.TrainingObserver;
import io.atelier.engine.TrainingOutcome;
import io.atelier.engine.TrainingPlan;
import io.atelier.recipe.Architecture;

/**
 * An engine whose predictors answer with the first pixel of an image plus the shift of
 * their model, and check how they are used. Batches hold at most 8 images.
 */
public class FakeEngine implements TrainingEngine {

	// Calls that warm a predictor: one for each power of two up to twice a batch of 8.
	private static final int WARM_UP = 5;

	private final List<FakePredictor> predictors = new CopyOnWriteArrayList<>();

	private volatile Runnable beforePredicting = () -> {
	};

	private volatile Runnable beforeLoading = () -> {
	};

	public void beforePredicting(Runnable action) {
		this.beforePredicting = action;
	}

	public void beforeLoading(Runnable action) {
		this.beforeLoading = action;
	}

	public List<FakePredictor> predictors() {
		return this.predictors;
	}

	public long open() {
		return this.predictors.stream().filter((predictor) -> !predictor.closed).count();
	}

	@Override
	public Predictor predictor(Architecture architecture, float[] parameters) {
		this.beforeLoading.run();
		FakePredictor predictor = new FakePredictor((long) parameters[0], (int) parameters[1]);
		this.predictors.add(predictor);
		return predictor;
	}

	@Override
	public Predictor evaluationPredictor(Architecture architecture, float[] parameters) {
		throw new UnsupportedOperationException();
	}

	@Override
	public TrainingOutcome train(TrainingPlan plan, TrainingObserver observer) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Backend backend() {
		throw new UnsupportedOperationException();
	}

	/**
	 * A predictor that only one thread may use at a time.
	 */
	public final class FakePredictor implements Predictor {

		private final AtomicBoolean busy = new AtomicBoolean();

		private final List<Integer> batches = new CopyOnWriteArrayList<>();

		private final long memory;

		private final int shift;

		private volatile boolean closed;

		private FakePredictor(long memory, int shift) {
			this.memory = memory;
			this.shift = shift;
		}

		public List<Integer> batches() {
			List<Integer> all = List.copyOf(this.batches);
			return all.subList(Math.min(WARM_UP, all.size()), all.size());
		}

		public boolean isClosed() {
			return this.closed;
		}

		@Override
		public float[][] predict(float[] images) {
			if (this.closed || !this.busy.compareAndSet(false, true)) {
				throw new IllegalStateException("closed, or in use by another thread");
			}
			try {
				this.batches.add(images.length / 784);
				if (this.batches.size() > WARM_UP) {
					FakeEngine.this.beforePredicting.run();
				}
				return answer(images);
			}
			finally {
				this.busy.set(false);
			}
		}

		private float[][] answer(float[] images) {
			float[][] probabilities = new float[images.length / 784][10];
			for (int i = 0; i < probabilities.length; i++) {
				if (Float.isNaN(images[i * 784])) {
					throw new IllegalArgumentException("poison");
				}
				Arrays.fill(probabilities[i], 0.05f);
				probabilities[i][(Math.round(images[i * 784] * 255) + this.shift) % 10] = 0.55f;
			}
			return probabilities;
		}

		@Override
		public long memoryBytes() {
			return this.memory;
		}

		@Override
		public void close() {
			if (this.closed || this.busy.get()) {
				throw new IllegalStateException("closed already, or in use");
			}
			this.closed = true;
		}

	}

}
