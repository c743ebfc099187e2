package io.atelier.inference.serving;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

import io.atelier.inference.InferenceProperties;
import io.atelier.inference.PredictingReplica;
import io.atelier.platform.ProblemException;

/**
 * The models in memory. The least recently used one is evicted first, and closed after
 * the last request that uses it. A separate thread loads models, so that loaded models
 * keep answering.
 */
@Component
@PredictingReplica
class LoadedModels implements DisposableBean {

	private static final Logger logger = LoggerFactory.getLogger(LoadedModels.class);

	private final PredictorLoader loader;

	private final long limitBytes;

	private final InferenceMetrics metrics;

	private final ExecutorService thread = Executors
		.newSingleThreadExecutor((work) -> new Thread(work, "model-loader"));

	// In order of their last use. Its monitor guards the map and the users of each model.
	// Caffeine does not fit: it orders uses by several threads only roughly, and may
	// refuse the requested model because it is too large or rarely used.
	private final Map<UUID, CompletableFuture<LoadedModel>> models = new LinkedHashMap<>(16, 0.75f, true);

	LoadedModels(PredictorLoader loader, InferenceProperties properties, InferenceMetrics metrics) {
		this.loader = loader;
		this.limitBytes = properties.predictorCache().toBytes();
		this.metrics = metrics;
	}

	/**
	 * Returns a future that completes once the model is warm, or exceptionally if it
	 * cannot be loaded.
	 */
	CompletableFuture<LoadedModel> load(ServedModel model) {
		synchronized (this.models) {
			CompletableFuture<LoadedModel> known = this.models.get(model.id());
			if (known != null) {
				return known;
			}
			CompletableFuture<LoadedModel> loading = new CompletableFuture<>();
			this.thread.execute(() -> load(model, loading));
			this.models.put(model.id(), loading);
			return loading;
		}
	}

	private void load(ServedModel model, CompletableFuture<LoadedModel> loading) {
		try {
			LoadedModel loaded = this.loader.load(model);
			this.metrics.predictorsLoaded(loaded.predictorCount());
			makeRoom(loaded.memoryBytes());
			loading.complete(loaded);
		}
		catch (Throwable ex) {
			synchronized (this.models) {
				this.models.remove(model.id(), loading);
			}
			logger.warn("Model {} cannot be loaded", model.id(), ex);
			loading.completeExceptionally(ex);
		}
	}

	private void makeRoom(long bytes) {
		synchronized (this.models) {
			List<LoadedModel> eldest = this.models.values()
				.stream()
				.filter(LoadedModels::isLoaded)
				.map(CompletableFuture::join)
				.toList();
			long held = bytes + eldest.stream().mapToLong(LoadedModel::memoryBytes).sum();
			for (LoadedModel candidate : eldest) {
				if (held > this.limitBytes) {
					held -= candidate.memoryBytes();
					this.models.remove(candidate.id());
					closeIfIdle(candidate);
				}
			}
		}
	}

	private void closeIfIdle(LoadedModel model) {
		if (model.isIdle()) {
			close(model);
		}
	}

	private static boolean isLoaded(CompletableFuture<LoadedModel> model) {
		return model.isDone() && !model.isCompletedExceptionally();
	}

	boolean isReady(UUID model) {
		synchronized (this.models) {
			// A lookup would count as a use.
			return this.models.entrySet()
				.stream()
				.anyMatch((entry) -> entry.getKey().equals(model) && isLoaded(entry.getValue()));
		}
	}

	/**
	 * Takes a model into use, and loads it first if necessary. The caller must release
	 * it.
	 * @throws TimeoutException if it takes longer than {@code nanos}
	 */
	LoadedModel acquire(ServedModel model, long nanos) throws InterruptedException, TimeoutException {
		long end = System.nanoTime() + nanos;
		while (true) {
			CompletableFuture<LoadedModel> loading = load(model);
			LoadedModel loaded = await(loading, end - System.nanoTime());
			synchronized (this.models) {
				// Otherwise it was evicted in the meantime.
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

	void release(LoadedModel model) {
		synchronized (this.models) {
			model.leave();
			CompletableFuture<LoadedModel> known = this.models.get(model.id());
			if (known == null || known.getNow(null) != model) {
				closeIfIdle(model);
			}
		}
	}

	/**
	 * Evicts a model in use that failed, because its state is unknown. The next request
	 * loads it again.
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
			List<LoadedModel> last = this.models.values()
				.stream()
				.filter(LoadedModels::isLoaded)
				.map(CompletableFuture::join)
				.toList();
			this.models.clear();
			last.forEach(this::closeIfIdle);
		}
	}

}
