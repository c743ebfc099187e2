package io.atelier.engine.onednn.operation;

import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.pooling_forward;

import io.atelier.engine.onednn.memory.Part;
import io.atelier.engine.onednn.memory.Tensor;
import io.atelier.engine.onednn.program.Assembly;
import io.atelier.engine.onednn.program.Kernel;

/**
 * Max pooling as oneDNN takes it.
 *
 * @param size height, width and stride of the square
 */
public record Pooling(int size) {

	public void add(Assembly assembly, Tensor source, Tensor target) {
		for (Part part : assembly.parts(source.shape().channels())) {
			memory from = assembly.slice(source, part);
			memory to = assembly.slice(target, part);
			long[] square = { this.size, this.size };
			long[] padding = { 0, 0 };
			pooling_forward.primitive_desc description = new pooling_forward.primitive_desc(
					new pooling_forward.desc(prop_kind.forward_inference, algorithm.pooling_max, from.get_desc(),
							to.get_desc(), square, square, padding, padding),
					Assembly.attributes(), assembly.engine());
			assembly.add(part, new Kernel(pooling_forward::new, description).with(dnnl.DNNL_ARG_SRC, from)
				.with(dnnl.DNNL_ARG_DST, to));
		}
	}

}
