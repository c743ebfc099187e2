package io.atelier.engine.dl4j.onednn;

import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory.desc;
import org.bytedeco.dnnl.pooling_forward;

/**
 * The sizes of a maximum over squares as oneDNN takes them.
 *
 * @param size height, width and stride of the square
 */
record Pooling(int size) {

	long[] square() {
		return new long[] { this.size, this.size };
	}

	static long[] padding() {
		return new long[] { 0, 0 };
	}

	pooling_forward.primitive_desc forward(prop_kind kind, desc source, desc target, engine processor) {
		return new pooling_forward.primitive_desc(new pooling_forward.desc(kind, algorithm.pooling_max, source, target,
				square(), square(), padding(), padding()), Assembly.attributes(), processor);
	}

}
