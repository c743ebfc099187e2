package io.atelier.engine.onednn.memory;

import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.desc;

/**
 * Memory that different operations view in different shapes.
 */
@FunctionalInterface
public interface Region {

	/**
	 * Views a part of it; the start counts values.
	 */
	memory at(long start, desc shape);

	default memory as(desc shape) {
		return at(0, shape);
	}

}
