package io.atelier.engine.dl4j.onednn;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

import io.atelier.engine.dl4j.onednn.TrainedDropout.PlacedMask;
import io.atelier.engine.network.DropoutMask;
import io.atelier.engine.network.TrainingLoss;
import io.atelier.recipe.Architecture;

/**
 * Chooses the layout of each network's images: it describes the network's programs, which
 * costs little, and sees which implementations oneDNN would take.
 */
final class Layouts {

	/**
	 * Enough for every shard to have several examples; no implementation depends on more.
	 */
	private static final int EXAMPLES = 8;

	/**
	 * Examples from which on a pass through convolutions takes less time by
	 * {@link Winograd}, which needs channels last.
	 */
	private static final int MANY = 4;

	private final OneDnn oneDnn;

	private final Map<Architecture, Layout> training = new ConcurrentHashMap<>();

	private final Map<Architecture, Layout> prediction = new ConcurrentHashMap<>();

	Layouts(OneDnn oneDnn) {
		this.oneDnn = oneDnn;
	}

	Layout forTraining(Architecture architecture) {
		return this.training.computeIfAbsent(architecture,
				(it) -> Layout.fittest(it, (layout) -> trainingReferences(it, layout).size()));
	}

	/**
	 * The layout for predictions.
	 * @param examples of one pass
	 */
	Layout forPrediction(Architecture architecture, int examples) {
		Layout layout = this.prediction.computeIfAbsent(architecture,
				(it) -> Layout.fittest(it, (candidate) -> predictionReferences(it, candidate).size()));
		boolean interpolated = layout == Layout.BLOCKS_OF_8 && examples >= MANY;
		return interpolated ? Layout.CHANNELS_LAST : layout;
	}

	/**
	 * The reference implementations that a network needs even in the layouts chosen.
	 * @return their names, in words; none on processors that oneDNN is made for
	 */
	List<String> references(Architecture architecture) {
		return Stream
			.concat(trainingReferences(architecture, forTraining(architecture)).stream(),
					Stream.of(1, MANY)
						.map((examples) -> forPrediction(architecture, examples))
						.distinct()
						.flatMap((layout) -> predictionReferences(architecture, layout).stream()))
			.toList();
	}

	private List<String> trainingReferences(Architecture architecture, Layout layout) {
		return rehearse(architecture, layout, (assembly) -> {
			Gradients gradients = new Gradients(new Buffers(), architecture.parameterCount(), Shard.most(architecture));
			PlacedMask unused = new PlacedMask(new DropoutMask(0, 0, 0), 0);
			return new TrainingProgram(architecture, assembly, gradients, (position) -> unused, new TrainingLoss())
				.references();
		});
	}

	private List<String> predictionReferences(Architecture architecture, Layout layout) {
		return rehearse(architecture, layout,
				(assembly) -> new InferenceProgram(architecture, assembly, true).references());
	}

	private List<String> rehearse(Architecture architecture, Layout layout,
			Function<Assembly, List<String>> references) {
		try (NativeObjects natives = new NativeObjects()) {
			return natives.keep(() -> {
				WeightForms weights = new WeightForms(this.oneDnn, new Buffers(), architecture.parameterCount());
				Assembly assembly = new Assembly(this.oneDnn, layout, new Buffers(), weights, EXAMPLES,
						Shard.most(architecture), 1);
				return references.apply(assembly);
			});
		}
	}

}
