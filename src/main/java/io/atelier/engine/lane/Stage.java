package io.atelier.engine.lane;

import java.util.List;

/**
 * Tasks that do not touch each other, and must all be done before the next stage.
 *
 * @param tasks at least one
 */
public record Stage(List<? extends Runnable> tasks) {

	public Stage {
		tasks = List.copyOf(tasks);
		if (tasks.isEmpty()) {
			throw new IllegalArgumentException("a stage without tasks");
		}
	}

}
