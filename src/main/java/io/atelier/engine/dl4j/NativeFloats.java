package io.atelier.engine.dl4j;

import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.concurrency.AffinityManager.Location;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Copies between Java arrays and the native memory of ND4J's float arrays. On a GPU an
 * array has two memories; this class tells ND4J which one is newer.
 */
final class NativeFloats {

	private final INDArray array;

	private NativeFloats(INDArray array) {
		this.array = array;
	}

	/**
	 * The memory of a row-major array without gaps; valid as long as the array.
	 */
	static NativeFloats of(INDArray array) {
		return new NativeFloats(array);
	}

	void read(float[] target, int count) {
		read(0, target, 0, count);
	}

	void read(int from, float[] target, int to, int count) {
		host().getPointer(from).get(target, to, count);
	}

	void write(float[] source, int count) {
		write(source, 0, 0, count);
	}

	void write(float[] source, int from, int to, int count) {
		host().getPointer(to).put(source, from, count);
		Nd4j.getAffinityManager().tagLocation(this.array, Location.HOST);
	}

	private FloatPointer host() {
		Nd4j.getAffinityManager().ensureLocation(this.array, Location.HOST);
		return new FloatPointer(this.array.data().addressPointer());
	}

}
