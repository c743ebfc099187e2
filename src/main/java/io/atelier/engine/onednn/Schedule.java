package io.atelier.engine.onednn;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.atelier.engine.lane.Stage;

/**
 * Which steps of a program follow each other, and which may run at the same time: chains
 * of steps beside each other make a stage.
 */
final class Schedule {

	private final Supplier<Chain> newChain;

	private final List<Stage> stages = new ArrayList<>();

	private final List<Chain> open;

	/**
	 * Starts with empty chains.
	 * @param chains how many
	 */
	Schedule(int chains, Supplier<Chain> newChain) {
		this.newChain = newChain;
		this.open = new ArrayList<>(Stream.generate(newChain).limit(chains).toList());
	}

	void add(int chain, Step step) {
		this.open.get(chain).add(step);
	}

	/**
	 * Adds two sequences that wait for all that is before them, and that all that follows
	 * waits for.
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

	/**
	 * Has all chains wait for each other.
	 */
	void join() {
		List<Chain> tasks = this.open.stream().filter((chain) -> !chain.isEmpty()).toList();
		if (!tasks.isEmpty()) {
			this.stages.add(new Stage(tasks));
			this.open.replaceAll((chain) -> this.newChain.get());
		}
	}

	/**
	 * Ends the program.
	 */
	List<Stage> finish() {
		join();
		return List.copyOf(this.stages);
	}

}
