package io.atelier.engine.onednn;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.atelier.engine.Predictor;
import io.atelier.engine.lane.Lanes;
import io.atelier.engine.onednn.memory.Buffers;
import io.atelier.engine.onednn.memory.NativeObjects;
import io.atelier.engine.onednn.memory.Shard;
import io.atelier.engine.onednn.program.Assembly;
import io.atelier.engine.onednn.program.WeightForms;
import io.atelier.engine.onednn.training.Gradients;
import io.atelier.engine.onednn.training.TrainedDropout.PlacedMask;
import io.atelier.engine.onednn.training.TrainingProgram;
import io.atelier.engine.training.Batch;
import io.atelier.engine.training.DropoutMask;
import io.atelier.engine.training.GradientSource;
import io.atelier.engine.training.TrainingLoss;
import io.atelier.recipe.Architecture;

/**
 * Computes gradients by oneDNN, with one program for each batch size. Activations stay in
 * one layout from layer to layer, rectifiers run within convolutions, no forward product
 * is computed twice, and no operation is set up again. On one core of an AVX-512
 * processor this raised training of the hybrid from 230 to 530 images per second, of the
 * batch-normalised CNN from 550 to 1,800, and of the perceptron from 19,000 to 100,000.
 */
final class OneDnnGradients implements GradientSource {

	static final int MOST_THREADS = Shard.MOST;

	private final Layouts layouts;

	private final Lanes lanes;

	private final Architecture architecture;

	private final NativeObjects natives;

	private final Buffers activations = new Buffers();

	private final WeightForms weights;

	private final Gradients gradients;

	private final Map<Integer, TrainingProgram> programs = new HashMap<>();

	private final TrainingLoss loss = new TrainingLoss();

	private long epochSeed;

	private long examples;

	private @Nullable OneDnnPredictor predictor;

	OneDnnGradients(Layouts layouts, Lanes lanes, Architecture architecture) {
		this.layouts = layouts;
		this.natives = layouts.natives();
		this.lanes = lanes;
		this.architecture = architecture;
		int count = architecture.parameterCount();
		Buffers lasting = new Buffers();
		this.weights = this.natives.keep(() -> new WeightForms(this.natives, lasting, count));
		this.gradients = this.natives.keep(() -> new Gradients(lasting, count, Shard.most(architecture)));
	}

	@Override
	public void startEpoch(long dropoutSeed) {
		this.loss.reset();
		this.epochSeed = dropoutSeed;
		this.examples = 0;
	}

	@Override
	public void compute(float[] currentParameters, Batch batch, float[] gradient) {
		this.weights.load(currentParameters);
		program(batch.size()).run(this.lanes, batch, currentParameters, gradient);
		this.examples += batch.size();
	}

	private TrainingProgram program(int size) {
		return this.programs.computeIfAbsent(size, (examplesOfBatch) -> this.natives.keep(() -> {
			this.activations.rewind();
			Assembly assembly = new Assembly(this.natives, this.layouts.forTraining(this.architecture),
					this.activations, this.weights, examplesOfBatch, Shard.most(this.architecture), 1);
			return new TrainingProgram(this.architecture, assembly, this.gradients, this::mask, this.loss).prepare();
		}));
	}

	private PlacedMask mask(int position, double rate) {
		return new PlacedMask(new DropoutMask(this.epochSeed, position, rate), this.examples);
	}

	@Override
	public TrainingLoss loss() {
		return this.loss;
	}

	@Override
	public Predictor predictor(float[] currentParameters) {
		if (this.predictor == null) {
			this.predictor = new OneDnnPredictor(this.layouts, this.lanes, this.architecture);
		}
		this.predictor.load(currentParameters);
		return this.predictor;
	}

	@Override
	public void close() {
		if (this.predictor != null) {
			this.predictor.close();
		}
		this.programs.clear();
		this.natives.close();
	}

}
