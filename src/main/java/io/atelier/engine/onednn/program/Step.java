package io.atelier.engine.onednn;

import org.bytedeco.dnnl.stream;

/**
 * A piece of work on the calling thread.
 */
interface Step {

	void run(stream queue);

}
