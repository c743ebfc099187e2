package io.atelier.engine.onednn.program;

import org.bytedeco.dnnl.stream;

/**
 * A piece of work on the calling thread.
 */
public interface Step {

	void run(stream queue);

}
