package io.atelier.engine.onednn.program;

import java.util.ArrayList;
import java.util.List;

import org.bytedeco.dnnl.stream;

final class Chain implements Runnable {

	private final stream queue;

	private final List<Step> steps = new ArrayList<>();

	Chain(stream queue) {
		this.queue = queue;
	}

	void add(Step step) {
		this.steps.add(step);
	}

	boolean isEmpty() {
		return this.steps.isEmpty();
	}

	@Override
	public void run() {
		for (Step step : this.steps) {
			step.run(this.queue);
		}
	}

}
