package io.atelier.engine.onednn.operation;

import org.bytedeco.dnnl.eltwise_backward;
import org.bytedeco.dnnl.eltwise_forward;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.desc;
import org.bytedeco.dnnl.post_ops;

import io.atelier.engine.onednn.program.Assembly;
import io.atelier.engine.onednn.program.Kernel;
import io.atelier.recipe.layer.Activation;

/**
 * The rectifier after a convolution or a dense layer. Forward it runs within that
 * operation. Backward it needs only its output, which is positive where its input was.
 */
public final class Rectifier {

	private Rectifier() {
	}

	/**
	 * The softmax of the last layer belongs to the loss, or follows the program.
	 */
	public static boolean follows(Activation activation) {
		return switch (activation) {
			case LINEAR, SOFTMAX -> false;
			case RELU -> true;
		};
	}

	static post_ops forward() {
		post_ops operations = new post_ops();
		operations.append_eltwise(1, algorithm.eltwise_relu, 0, 0);
		return operations;
	}

	/**
	 * Replaces the gradient with respect to the output by that with respect to the input.
	 */
	public static Kernel backward(Assembly assembly, memory output, memory difference) {
		desc description = output.get_desc();
		eltwise_forward.primitive_desc forward = new eltwise_forward.primitive_desc(
				new eltwise_forward.desc(prop_kind.forward_training, algorithm.eltwise_relu_use_dst_for_bwd,
						description, 0, 0),
				assembly.engine());
		eltwise_backward.primitive_desc backward = new eltwise_backward.primitive_desc(
				new eltwise_backward.desc(algorithm.eltwise_relu_use_dst_for_bwd, description, description, 0, 0),
				Assembly.attributes(), assembly.engine(), forward);
		return new Kernel(eltwise_backward::new, backward).with(dnnl.DNNL_ARG_DST, output)
			.with(dnnl.DNNL_ARG_DIFF_DST, difference)
			.with(dnnl.DNNL_ARG_DIFF_SRC, difference);
	}

}
