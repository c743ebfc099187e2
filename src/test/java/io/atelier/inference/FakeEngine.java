package io.atelier.inference;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import io.atelier.engine.Backend;
import io.atelier.engine.Predictor;
import io.atelier.engine.TrainingEngine;
import io.atelier.engine.TrainingObserver;
import io.atelier.engine.TrainingOutcome;
import io.atelier.engine.TrainingPlan;
import io.atelier.recipe.Architecture;

/**
 * An engine whose predictors answer by an image's first pixel, and watch how they are
 * used.
 */
public class FakeEngine implements TrainingEngine {

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

	/**
	 * All predictors that were ever made.
	 * @return predictors by age
	 */
	public List<FakePredictor> predictors() {
		return this.predictors;
	}

	public long open() {
		return this.predictors.stream().filter((predictor) -> !predictor.closed).count();
	}

	@Override
	public Predictor predictor(Architecture architecture, float[] parameters) {
		this.beforeLoading.run();
		FakePredictor predictor = new FakePredictor((long) parameters[0]);
		this.predictors.add(predictor);
		return predictor;
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
	 * A predictor that wants to stay on its thread.
	 */
	public final class FakePredictor implements Predictor {

		private final Thread owner = Thread.currentThread();

		private final AtomicInteger calls = new AtomicInteger();

		private final long memory;

		private volatile boolean closed;

		private FakePredictor(long memory) {
			this.memory = memory;
		}

		public int calls() {
			return this.calls.get();
		}

		public boolean isClosed() {
			return this.closed;
		}

		@Override
		public float[][] predict(float[] images) {
			checkThread();
			if (this.closed) {
				throw new IllegalStateException("closed");
			}
			this.calls.incrementAndGet();
			FakeEngine.this.beforePredicting.run();
			float[][] probabilities = new float[images.length / 784][10];
			for (int i = 0; i < probabilities.length; i++) {
				Arrays.fill(probabilities[i], 0.05f);
				probabilities[i][Math.round(images[i * 784] * 255) % 10] = 0.55f;
			}
			return probabilities;
		}

		@Override
		public long memoryBytes() {
			return this.memory;
		}

		@Override
		public void close() {
			checkThread();
			this.closed = true;
		}

		private void checkThread() {
			if (Thread.currentThread() != this.owner) {
				throw new IllegalStateException("used by " + Thread.currentThread());
			}
		}

	}

}
