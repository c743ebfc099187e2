package io.atelier.engine.onednn;

import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.desc;

/**
 * A place for values, which different operations see in different shapes.
 */
@FunctionalInterface
interface Room {

	/**
	 * Looks at a part of it.
	 * @param start in values
	 */
	memory at(long start, desc shape);

	/**
	 * Looks at it from its start.
	 */
	default memory as(desc shape) {
		return at(0, shape);
	}

}
