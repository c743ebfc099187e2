package io.atelier.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Runs jobs at the same time, each on its own thread, as the service's workers do.
 */
final class Workers {

	private Workers() {
	}

	/**
	 * Returns the results in order.
	 * @param job creates a job by its number, from 0
	 * @throws Exception the first job's failure
	 */
	static <T> List<T> run(int jobs, IntFunction<Callable<T>> job) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(jobs);
		try {
			List<Future<T>> all = threads.invokeAll(IntStream.range(0, jobs).mapToObj(job).toList());
			List<T> results = new ArrayList<>();
			for (Future<T> future : all) {
				results.add(future.get());
			}
			return results;
		}
		finally {
			threads.shutdownNow();
		}
	}

}
