package io.atelier.engine.onednn.program;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.atelier.engine.lane.Stage;

/**
 * Orders the steps of a program. Chains that may run at the same time form a stage.
 */
final class Schedule {

	private final Supplier<Chain> newChain;

	private final List<Stage> stages = new ArrayList<>();

	private final List<Chain> open;

	Schedule(int chains, Supplier<Chain> newChain) {
		this.newChain = newChain;
		this.open = new ArrayList<>(Stream.generate(newChain).limit(chains).toList());
	}

	void add(int chain, Step step) {
		this.open.get(chain).add(step);
	}

	/**
	 * Adds two sequences that may run at the same time. They wait for everything before
	 * them, and everything after waits for them.
	 */
	void addBeside(List<? extends Step> one, List<? extends Step> other) {
		if (this.open.size() == 1) {
			one.forEach(this.open.get(0)::add);
			other.forEach(this.open.get(0)::add);
			return;
		}
		join();
		one.forEach(this.open.get(0)::add);
		other.forEach(this.open.get(1)::add);
		join();
	}

	void join() {
		List<Chain> tasks = this.open.stream().filter((chain) -> !chain.isEmpty()).toList();
		if (!tasks.isEmpty()) {
			this.stages.add(new Stage(tasks));
			this.open.replaceAll((chain) -> this.newChain.get());
		}
	}

	List<Stage> finish() {
		join();
		return List.copyOf(this.stages);
	}

}
