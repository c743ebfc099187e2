package io.atelier.engine.dl4j;

import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Copies between Java arrays and the memory behind ND4J's float arrays, at memory speed.
 */
final class NativeFloats {

	private final FloatPointer pointer;

	private NativeFloats(INDArray array) {
		this.pointer = new FloatPointer(array.data().addressPointer());
	}

	/**
	 * The memory of an array in row-major order without gaps, valid as long as the array
	 * is.
	 */
	static NativeFloats of(INDArray array) {
		return new NativeFloats(array);
	}

	void read(float[] target, int count) {
		this.pointer.get(target, 0, count);
	}

	void write(float[] source, int count) {
		this.pointer.put(source, 0, count);
	}

}
