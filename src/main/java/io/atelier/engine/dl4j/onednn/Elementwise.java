package io.atelier.engine.dl4j.onednn;

import org.bytedeco.dnnl.binary;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.memory;

/**
 * Operations on two tensors of the same shape, value by value.
 */
final class Elementwise {

	private Elementwise() {
	}

	/**
	 * Describes an operation. The result may take the place of an operand.
	 * @param operation a {@code binary_} algorithm
	 */
	static Kernel of(Assembly assembly, algorithm operation, memory left, memory right, memory result) {
		binary.primitive_desc description = new binary.primitive_desc(
				new binary.desc(operation, left.get_desc(), right.get_desc(), result.get_desc()), Assembly.attributes(),
				assembly.engine());
		return new Kernel(binary::new, description).with(dnnl.DNNL_ARG_SRC_0, left)
			.with(dnnl.DNNL_ARG_SRC_1, right)
			.with(dnnl.DNNL_ARG_DST, result);
	}

}
