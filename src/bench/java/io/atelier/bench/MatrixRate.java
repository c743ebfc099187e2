package io.atelier.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * The rate of multiplying large single-precision matrices, which is close to the maximum
 * rate of the processor.
 *
 * @param cores how many multiply at the same time, each its own matrices
 * @param best GFLOP/s of all cores together in the best repetition
 * @param median GFLOP/s of all cores together in the median repetition
 */
record MatrixRate(MatrixLibrary library, int size, int cores, double best, double median) {

	static final int LARGE = 1536;

	private static final int WARM_UP = 3;

	private static final int REPETITIONS = 9;

	/**
	 * Measures the faster library; ND4J must have been started.
	 * @throws Exception if no library can multiply
	 */
	static MatrixRate measure(int size, int cores) throws Exception {
		List<MatrixRate> rates = new ArrayList<>();
		for (MatrixLibrary library : MatrixLibrary.values()) {
			rates.add(measure(library, size, cores));
		}
		return rates.stream().max(Comparator.comparingDouble(MatrixRate::median)).orElseThrow();
	}

	static MatrixRate measure(MatrixLibrary library, int size, int cores) throws Exception {
		Gate gate = new Gate(cores);
		List<double[]> rates = Workers.run(cores, (core) -> () -> time(library, size, gate));
		List<Double> together = IntStream.range(0, REPETITIONS)
			.mapToObj((i) -> rates.stream().mapToDouble((ofCore) -> ofCore[i]).sum())
			.toList();
		return new MatrixRate(library, size, cores, together.stream().max(Double::compare).orElseThrow(),
				Medians.of(together));
	}

	private static double[] time(MatrixLibrary library, int size, Gate gate) {
		// OpenMP keeps this number per thread.
		NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(1);
		try (FloatPointer left = matrix(size); FloatPointer right = matrix(size); FloatPointer product = matrix(size)) {
			for (int i = 0; i < WARM_UP; i++) {
				library.multiply(size, left, right, product);
			}
			gate.enter();
			double[] rates = new double[REPETITIONS];
			for (int i = 0; i < REPETITIONS; i++) {
				long begin = System.nanoTime();
				library.multiply(size, left, right, product);
				rates[i] = 2.0 * size * size * size / (System.nanoTime() - begin);
			}
			gate.measured();
			while (!gate.isOver()) {
				library.multiply(size, left, right, product);
			}
			return rates;
		}
		finally {
			gate.leave();
		}
	}

	private static FloatPointer matrix(int size) {
		float[] values = new float[size * size];
		SplittableRandom random = new SplittableRandom(1);
		for (int i = 0; i < values.length; i++) {
			values[i] = (float) random.nextDouble();
		}
		return new FloatPointer(values);
	}

	Line line() {
		return Line.begin()
			.with("gemm", this.library.title())
			.with("size", this.size)
			.with("cores", this.cores)
			.with("gflop_per_s", this.median)
			.with("gflop_per_s_best", this.best);
	}

}
