package io.atelier.engine.onednn;

import java.util.ArrayList;
import java.util.List;

import io.atelier.recipe.Architecture;
import io.atelier.recipe.Layer;

/**
 * A fixed part of a batch. What one shard computes never depends on another shard, or on
 * which thread computes it.
 *
 * @param index its position among the shards, from 0
 * @param first its first example
 * @param size how many examples it has
 */
record Shard(int index, int first, int size) {

	/**
	 * Examples below which a further shard would not pay.
	 */
	private static final int SMALLEST = 2;

	/**
	 * Part of the arithmetic: gradients are added up shard by shard, so another number
	 * would change the last bits of every result. One thread is no slower by it, and two
	 * share four parts better than two.
	 */
	static final int MOST = 4;

	/**
	 * Shards that pay for a network: a dense one's whole step takes less than two threads
	 * would need to meet.
	 */
	static int most(Architecture architecture) {
		return architecture.leaves().anyMatch((layer) -> layer.layer() instanceof Layer.Convolution) ? MOST : 1;
	}

	/**
	 * Parts a batch as evenly as can be.
	 * @param examples in the batch
	 * @param most shards at most
	 */
	static List<Shard> of(int examples, int most) {
		int count = Math.max(1, Math.min(most, examples / SMALLEST));
		List<Shard> shards = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			int first = i * examples / count;
			shards.add(new Shard(i, first, (i + 1) * examples / count - first));
		}
		return shards;
	}

	/**
	 * Parts it further, for steps that are made one after the other.
	 * @param examples of each part; the last may have fewer
	 */
	List<Shard> inPartsOf(int examples) {
		List<Shard> parts = new ArrayList<>();
		for (int start = 0; start < this.size; start += examples) {
			parts.add(new Shard(this.index, this.first + start, Math.min(examples, this.size - start)));
		}
		return parts;
	}

}
