package io.atelier.engine.onednn.operation;

import java.util.HashMap;
import java.util.Map;

import org.bytedeco.dnnl.binary;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.post_ops;

import io.atelier.engine.onednn.program.Assembly;
import io.atelier.engine.onednn.program.Kernel;

/**
 * A pass over a tensor that applies several operations to each value. An operand has the
 * same shape, or one value for each channel.
 */
public final class Elementwise {

	private final memory left;

	private final algorithm first;

	private final memory right;

	private final post_ops following = new post_ops();

	private final Map<Integer, memory> operands = new HashMap<>();

	private Elementwise(memory left, algorithm first, memory right) {
		this.left = left;
		this.first = first;
		this.right = right;
	}

	public static Elementwise of(memory left, algorithm operation, memory right) {
		return new Elementwise(left, operation, right);
	}

	public Elementwise then(algorithm operation, memory operand) {
		this.operands.put(dnnl.DNNL_ARG_ATTR_MULTIPLE_POST_OP_BASE * (this.following.len() + 1) | dnnl.DNNL_ARG_SRC_1,
				operand);
		this.following.append_binary(operation, operand.get_desc());
		return this;
	}

	public Elementwise thenRectified() {
		this.following.append_eltwise(1, algorithm.eltwise_relu, 0, 0);
		return this;
	}

	/**
	 * Adds what the place of the result holds.
	 */
	public Elementwise thenAddedTo() {
		this.following.append_sum();
		return this;
	}

	/**
	 * Describes the pass. The result may take the place of an operand.
	 */
	public Kernel into(memory result) {
		binary.primitive_desc description = new binary.primitive_desc(
				new binary.desc(this.first, this.left.get_desc(), this.right.get_desc(), result.get_desc()),
				Assembly.attributes(this.following), result.get_engine());
		Kernel kernel = new Kernel(binary::new, description).with(dnnl.DNNL_ARG_SRC_0, this.left)
			.with(dnnl.DNNL_ARG_SRC_1, this.right)
			.with(dnnl.DNNL_ARG_DST, result);
		this.operands.forEach(kernel::with);
		return kernel;
	}

}
