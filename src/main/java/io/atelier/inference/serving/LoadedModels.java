package io.atelier.inference.serving;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

import io.atelier.inference.InferenceProblems;
import io.atelier.inference.InferenceProperties;
import io.atelier.platform.ProblemException;

/**
 * The models in memory, the least recently used given up first. A model that a request
 * uses is never given up; a thread of its own loads, so that those in memory go on
 * answering meanwhile.
 */
@Component
class LoadedModels implements DisposableBean {

	private final PredictorLoader loader;

	private final long limitBytes;

	private final InferenceMetrics metrics;

	private final ExecutorService thread = Executors
		.newSingleThreadExecutor((work) -> new Thread(work, "model-loader"));

	/**
	 * By the time of their last use. Guards itself and the users of each model.
	 */
	private final Map<UUID, CompletableFuture<LoadedModel>> models = new LinkedHashMap<>(16, 0.75f, true);

	LoadedModels(PredictorLoader loader, InferenceProperties properties, InferenceMetrics metrics) {
		this.loader = loader;
		this.limitBytes = properties.predictorCache().toBytes();
		this.metrics = metrics;
	}

	/**
	 * Loads a model where it is not in memory.
	 * @param model which one
	 * @return completed once it is warm, or with why it cannot be loaded
	 */
	CompletableFuture<LoadedModel> load(ServedModel model) {
		synchronized (this.models) {
			CompletableFuture<LoadedModel> known = this.models.get(model.id());
			if (known != null) {
				return known;
			}
			CompletableFuture<LoadedModel> loading = new CompletableFuture<>();
			this.models.put(model.id(), loading);
			this.thread.execute(() -> load(model, loading));
			return loading;
		}
	}

	private void load(ServedModel model, CompletableFuture<LoadedModel> loading) {
		try {
			LoadedModel loaded = this.loader.load(model);
			this.metrics.predictorsLoaded(loaded.predictorCount());
			try {
				makeRoom(loaded);
				loading.complete(loaded);
			}
			catch (ProblemException ex) {
				close(loaded);
				throw ex;
			}
		}
		catch (Throwable ex) {
			synchronized (this.models) {
				this.models.remove(model.id(), loading);
			}
			loading.completeExceptionally(ex);
		}
	}

	private void makeRoom(LoadedModel added) {
		synchronized (this.models) {
			long others = 0;
			for (CompletableFuture<LoadedModel> other : this.models.values()) {
				others += isLoaded(other) ? other.join().memoryBytes() : 0;
			}
			Iterator<CompletableFuture<LoadedModel>> eldest = this.models.values().iterator();
			while (others > 0 && others + added.memoryBytes() > this.limitBytes && eldest.hasNext()) {
				CompletableFuture<LoadedModel> candidate = eldest.next();
				if (isLoaded(candidate) && candidate.join().isIdle()) {
					others -= candidate.join().memoryBytes();
					eldest.remove();
					close(candidate.join());
				}
			}
			if (others > 0 && others + added.memoryBytes() > this.limitBytes) {
				throw InferenceProblems
					.overloaded("the models in use fill the memory for models (atelier.inference.predictor-cache)");
			}
		}
	}

	private static boolean isLoaded(CompletableFuture<LoadedModel> model) {
		return model.isDone() && !model.isCompletedExceptionally();
	}

	/**
	 * Whether a model answers without being loaded first.
	 */
	boolean isReady(UUID model) {
		synchronized (this.models) {
			CompletableFuture<LoadedModel> known = this.models.get(model);
			return known != null && isLoaded(known);
		}
	}

	/**
	 * Takes a model into use, loading it first where it must be.
	 * @param model which one
	 * @param nanos how long to wait for it
	 * @return the model, to be released
	 * @throws TimeoutException if it takes longer
	 * @throws ProblemException if it cannot be loaded
	 */
	LoadedModel acquire(ServedModel model, long nanos) throws InterruptedException, TimeoutException {
		long end = System.nanoTime() + nanos;
		while (true) {
			CompletableFuture<LoadedModel> loading = load(model);
			LoadedModel loaded = await(loading, end - System.nanoTime());
			synchronized (this.models) {
				// Otherwise it was given up since.
				if (this.models.get(model.id()) == loading) {
					loaded.use();
					return loaded;
				}
			}
		}
	}

	private static LoadedModel await(CompletableFuture<LoadedModel> loading, long nanos)
			throws InterruptedException, TimeoutException {
		try {
			return loading.get(nanos, TimeUnit.NANOSECONDS);
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof ProblemException problem) {
				throw problem;
			}
			throw new IllegalStateException("a model cannot be loaded", ex.getCause());
		}
	}

	/**
	 * Ends a use.
	 */
	void release(LoadedModel model) {
		synchronized (this.models) {
			model.leave();
			CompletableFuture<LoadedModel> known = this.models.get(model.id());
			if (model.isIdle() && (known == null || known.getNow(null) != model)) {
				close(model);
			}
		}
	}

	/**
	 * Gives up a model that failed, since nobody knows what state it is in: the next
	 * request loads it anew.
	 * @param model one in use
	 */
	void discard(LoadedModel model) {
		synchronized (this.models) {
			CompletableFuture<LoadedModel> known = this.models.get(model.id());
			if (known != null && isLoaded(known) && known.join() == model) {
				this.models.remove(model.id());
			}
		}
	}

	private void close(LoadedModel model) {
		this.metrics.predictorsLoaded(-model.predictorCount());
		model.close();
	}

	@Override
	public void destroy() throws InterruptedException {
		this.thread.shutdown();
		this.thread.awaitTermination(10, TimeUnit.SECONDS);
		synchronized (this.models) {
			this.models.values().stream().filter(LoadedModels::isLoaded).forEach((model) -> close(model.join()));
			this.models.clear();
		}
	}

}
