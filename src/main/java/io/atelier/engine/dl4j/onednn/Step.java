package io.atelier.engine.dl4j.onednn;

import org.bytedeco.dnnl.stream;

/**
 * A piece of work on the calling thread.
 */
interface Step {

	void run(stream queue);

}
