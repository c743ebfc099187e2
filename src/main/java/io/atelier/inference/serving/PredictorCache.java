package io.atelier.inference.serving;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.atelier.engine.Predictor;

/**
 * The predictors of one thread, the least recently used given up first. It belongs to
 * that thread, as they do, so that none is ever closed while it is in use.
 */
final class PredictorCache implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(PredictorCache.class);

	private final Map<UUID, Predictor> predictors = new LinkedHashMap<>(16, 0.75f, true);

	private final Function<ServedModel, Predictor> loader;

	private final long limitBytes;

	private final AtomicInteger loaded;

	PredictorCache(Function<ServedModel, Predictor> loader, long limitBytes, AtomicInteger loaded) {
		this.loader = loader;
		this.limitBytes = limitBytes;
		this.loaded = loaded;
	}

	Predictor get(ServedModel model) {
		Predictor known = this.predictors.get(model.id());
		if (known != null) {
			return known;
		}
		Predictor predictor = this.loader.apply(model);
		this.predictors.put(model.id(), predictor);
		this.loaded.incrementAndGet();
		shrink();
		return predictor;
	}

	/**
	 * Gives up one that failed, since nobody knows what state it is in.
	 */
	void discard(ServedModel model) {
		Predictor predictor = this.predictors.remove(model.id());
		if (predictor != null) {
			close(predictor);
		}
	}

	private void shrink() {
		long held = this.predictors.values().stream().mapToLong(Predictor::memoryBytes).sum();
		Iterator<Predictor> eldest = this.predictors.values().iterator();
		while (held > this.limitBytes && this.predictors.size() > 1) {
			Predictor predictor = eldest.next();
			held -= predictor.memoryBytes();
			eldest.remove();
			close(predictor);
		}
	}

	private void close(Predictor predictor) {
		this.loaded.decrementAndGet();
		try {
			predictor.close();
		}
		catch (RuntimeException ex) {
			logger.warn("A predictor could not be closed", ex);
		}
	}

	@Override
	public void close() {
		this.predictors.values().forEach(this::close);
		this.predictors.clear();
	}

}
