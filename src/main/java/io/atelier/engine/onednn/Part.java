package io.atelier.engine.onednn;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What one chain of a forward pass computes of every layer: some of the examples, or,
 * where there are too few of them, a slice of the channels or units of all examples.
 *
 * @param chain its position among the parts
 * @param first its first example
 * @param examples how many it has
 * @param slice its slice of the channels
 * @param slices how many slices there are
 */
record Part(int chain, int first, int examples, int slice, int slices) {

	/**
	 * Shares examples.
	 */
	static List<Part> of(List<Shard> shards) {
		return shards.stream().map(Part::of).toList();
	}

	/**
	 * All channels of some examples.
	 */
	static Part of(Shard examples) {
		return new Part(examples.index(), examples.first(), examples.size(), 0, 1);
	}

	/**
	 * Shares channels.
	 */
	static List<Part> slices(int examples, int slices) {
		return IntStream.range(0, slices).mapToObj((slice) -> new Part(slice, 0, examples, slice, slices)).toList();
	}

	/**
	 * The part's first channel.
	 * @param channels of the layer, a multiple of the number of slices
	 */
	int firstChannel(int channels) {
		return channels / this.slices * this.slice;
	}

	/**
	 * The part's channels.
	 * @param channels of the layer, a multiple of the number of slices
	 */
	int channels(int channels) {
		return channels / this.slices;
	}

}
