package io.atelier.engine.onednn.memory;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The share of one chain in each layer of a forward pass: some of the examples, or, if
 * there are too few, a slice of the channels or units of all examples.
 */
public record Part(int chain, int first, int examples, int slice, int slices) {

	public static List<Part> of(List<Shard> shards) {
		return shards.stream().map(Part::of).toList();
	}

	public static Part of(Shard examples) {
		return new Part(examples.index(), examples.first(), examples.size(), 0, 1);
	}

	public static List<Part> slices(int examples, int slices) {
		return IntStream.range(0, slices).mapToObj((slice) -> new Part(slice, 0, examples, slice, slices)).toList();
	}

	/**
	 * The number of channels must be a multiple of the number of slices.
	 */
	public int firstChannel(int channels) {
		return channels / this.slices * this.slice;
	}

	public int channels(int channels) {
		return channels / this.slices;
	}

}
