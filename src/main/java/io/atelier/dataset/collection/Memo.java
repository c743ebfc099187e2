package io.atelier.dataset.collection;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.atelier.platform.ProblemException;

/**
 * A value that is computed once. Concurrent callers share one computation and its
 * failure; after a failure the next caller tries anew.
 *
 * @param <T> what is computed
 */
final class Memo<T> {

	private final AtomicReference<@Nullable CompletableFuture<T>> current = new AtomicReference<>();

	T get(Supplier<T> computation) {
		CompletableFuture<T> own = new CompletableFuture<>();
		CompletableFuture<T> shared = this.current.compareAndExchange(null, own);
		return (shared != null) ? await(shared) : compute(own, computation);
	}

	boolean isKnown() {
		CompletableFuture<T> shared = this.current.get();
		return shared != null && shared.isDone();
	}

	boolean isUnderWay() {
		CompletableFuture<T> shared = this.current.get();
		return shared != null && !shared.isDone();
	}

	private T compute(CompletableFuture<T> own, Supplier<T> computation) {
		try {
			T value = computation.get();
			own.complete(value);
			return value;
		}
		catch (RuntimeException | Error ex) {
			this.current.set(null);
			own.completeExceptionally(ex);
			throw ex;
		}
	}

	private static <T> T await(CompletableFuture<T> shared) {
		try {
			return shared.get();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new ProblemException(DatasetProblems.UNAVAILABLE,
					"Interrupted while waiting for a data set that another request reads");
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof RuntimeException failure) {
				throw failure;
			}
			throw new CompletionException(ex.getCause());
		}
	}

}
