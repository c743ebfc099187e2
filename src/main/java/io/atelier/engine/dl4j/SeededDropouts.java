package io.atelier.engine.dl4j;

import org.deeplearning4j.nn.conf.dropout.IDropout;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

import io.atelier.engine.training.DropoutMask;

/**
 * Dropout for DeepLearning4J's layers, with masks that depend only on the epoch's seed.
 * Belongs to one network.
 */
final class SeededDropouts {

	private long epochSeed;

	private long examples;

	void startEpoch(long seed) {
		this.epochSeed = seed;
		this.examples = 0;
	}

	void skip(int size) {
		this.examples += size;
	}

	IDropout of(int layer, double rate) {
		return new Seeded(this, layer, rate);
	}

	private static final class Seeded implements IDropout {

		private static final long serialVersionUID = 1L;

		private final transient SeededDropouts epoch;

		private final int layer;

		private final double rate;

		private Seeded(SeededDropouts epoch, int layer, double rate) {
			this.epoch = epoch;
			this.layer = layer;
			this.rate = rate;
		}

		@Override
		public INDArray applyDropout(INDArray input, INDArray result, int iteration, int epochs,
				LayerWorkspaceMgr workspaces) {
			return multiply(input, result);
		}

		@Override
		public INDArray backprop(INDArray output, INDArray input, int iteration, int epochs) {
			return multiply(output, input);
		}

		private INDArray multiply(INDArray values, INDArray result) {
			float[] mask = new float[(int) values.length()];
			long perExample = values.length() / values.size(0);
			new DropoutMask(this.epoch.epochSeed, this.layer, this.rate).draw(this.epoch.examples * perExample, mask,
					mask.length);
			INDArray factors = Nd4j.createUninitializedDetached(DataType.FLOAT, values.shape());
			try {
				NativeFloats.of(factors).write(mask, mask.length);
				return values.muli(factors, result);
			}
			finally {
				factors.close();
			}
		}

		@Override
		public void clear() {
			// Nothing is kept.
		}

		@Override
		public IDropout clone() {
			return this;
		}

	}

}
