package io.atelier.inference.serving;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import io.atelier.model.ModelRegistry;

/**
 * Reads parameters once for all threads that want them at the same time.
 */
final class ParameterLoads {

	private final ModelRegistry registry;

	private final ConcurrentMap<UUID, CompletableFuture<float[]>> running = new ConcurrentHashMap<>();

	ParameterLoads(ModelRegistry registry) {
		this.registry = registry;
	}

	/**
	 * Reads the parameters, or waits for whoever reads them already.
	 * @param model whose parameters
	 * @return all of them, shape [n], shared with other callers
	 * @throws io.atelier.platform.ProblemException as
	 * {@link ModelRegistry#parameters(UUID)} does
	 */
	float[] load(UUID model) {
		CompletableFuture<float[]> mine = new CompletableFuture<>();
		CompletableFuture<float[]> other = this.running.putIfAbsent(model, mine);
		if (other != null) {
			return await(other);
		}
		try {
			float[] parameters = this.registry.parameters(model);
			mine.complete(parameters);
			return parameters;
		}
		catch (RuntimeException | Error ex) {
			mine.completeExceptionally(ex);
			throw ex;
		}
		finally {
			this.running.remove(model, mine);
		}
	}

	private static float[] await(CompletableFuture<float[]> load) {
		try {
			return load.join();
		}
		catch (CompletionException ex) {
			if (ex.getCause() instanceof RuntimeException cause) {
				throw cause;
			}
			throw ex;
		}
	}

}
