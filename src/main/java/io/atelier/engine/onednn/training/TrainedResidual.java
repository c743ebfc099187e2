package io.atelier.engine.onednn.training;

import java.util.Optional;

import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.jspecify.annotations.Nullable;

import io.atelier.engine.onednn.memory.Shard;
import io.atelier.engine.onednn.memory.Tensor;
import io.atelier.engine.onednn.operation.Elementwise;
import io.atelier.engine.onednn.program.Assembly;

/**
 * The sum of a block's output and its input, or a projection of the input.
 */
final class TrainedResidual implements TrainedLayer {

	private final Assembly assembly;

	private final TrainedLayer body;

	private final Optional<TrainedLayer> projection;

	private final Tensor output;

	TrainedResidual(Assembly assembly, Tensor input, TrainedLayer body, Optional<TrainedLayer> projection) {
		this.assembly = assembly;
		this.body = body;
		this.projection = projection;
		this.output = assembly.plain(body.output().shape(), body.output().format());
		addSum(body.output(), projection.map(TrainedLayer::output).orElse(input), this.output);
	}

	private void addSum(Tensor one, Tensor other, Tensor sum) {
		for (Shard shard : this.assembly.shards()) {
			this.assembly.add(shard,
					Elementwise
						.of(this.assembly.view(one, shard), algorithm.binary_add, this.assembly.view(other, shard))
						.into(this.assembly.view(sum, shard)));
		}
	}

	@Override
	public Tensor output() {
		return this.output;
	}

	/**
	 * The projection comes first: it has no rectifier, so it leaves the difference
	 * unchanged.
	 */
	@Override
	public @Nullable Tensor backward(Tensor difference) {
		Tensor aside = this.projection.isPresent() ? this.projection.get().backward(difference)
				: this.assembly.copy(difference);
		Tensor through = this.body.backward(difference);
		if (aside == null || through == null) {
			return null;
		}
		addSum(through, aside, through);
		return through;
	}

}
