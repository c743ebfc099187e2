package io.atelier.engine.lane;

import java.util.List;

/**
 * Independent tasks, at least one; all must be done before the next stage.
 */
public record Stage(List<? extends Runnable> tasks) {

	public Stage {
		tasks = List.copyOf(tasks);
		if (tasks.isEmpty()) {
			throw new IllegalArgumentException("a stage without tasks");
		}
	}

}
