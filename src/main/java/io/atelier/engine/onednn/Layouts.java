package io.atelier.engine.onednn;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.atelier.engine.onednn.inference.InferenceProgram;
import io.atelier.engine.onednn.memory.Buffers;
import io.atelier.engine.onednn.memory.Layout;
import io.atelier.engine.onednn.memory.NativeObjects;
import io.atelier.engine.onednn.memory.OneDnn;
import io.atelier.engine.onednn.program.Assembly;
import io.atelier.engine.onednn.program.WeightForms;
import io.atelier.engine.onednn.training.Gradients;
import io.atelier.engine.onednn.training.TrainedDropout.PlacedMask;
import io.atelier.engine.onednn.training.TrainingProgram;
import io.atelier.engine.onednn.winograd.Winograd;
import io.atelier.engine.training.DropoutMask;
import io.atelier.engine.training.TrainingLoss;
import io.atelier.recipe.Architecture;

/**
 * Chooses the layout of each network's images. It builds the network's programs for few
 * examples, which costs little, and checks which implementations oneDNN chooses.
 */
public final class Layouts {

	private static final Logger logger = LoggerFactory.getLogger(Layouts.class);

	/**
	 * Enough: no implementation depends on a larger number.
	 */
	private static final int EXAMPLES = 2;

	/**
	 * Examples from which on {@link Winograd}, which needs channels last, makes a pass
	 * through convolutions faster.
	 */
	private static final int MANY = 4;

	private final OneDnn oneDnn;

	private final Map<Rehearsal, List<String>> rehearsed = new ConcurrentHashMap<>();

	private final Set<String> references = ConcurrentHashMap.newKeySet();

	public Layouts(OneDnn oneDnn) {
		this.oneDnn = oneDnn;
	}

	/**
	 * Objects of oneDNN for one network, to be closed with it.
	 */
	NativeObjects natives() {
		return new NativeObjects(this.oneDnn.engine());
	}

	Layout forTraining(Architecture architecture) {
		return chosen(architecture, fittest(architecture, true), true);
	}

	private Layout fittest(Architecture architecture, boolean training) {
		return Layout.fittest(architecture,
				(layout) -> references(new Rehearsal(architecture, layout, training)).size());
	}

	Layout forPrediction(Architecture architecture, int examples) {
		Layout layout = fittest(architecture, false);
		boolean interpolated = layout == Layout.BLOCKS_OF_8 && examples >= MANY;
		return chosen(architecture, interpolated ? Layout.CHANNELS_LAST : layout, false);
	}

	private Layout chosen(Architecture architecture, Layout layout, boolean training) {
		for (String operation : references(new Rehearsal(architecture, layout, training))) {
			if (this.references.add(operation)) {
				logger.warn("oneDNN has only a reference implementation of {} for this processor: {} is slow",
						operation, architecture.id());
			}
		}
		return layout;
	}

	/**
	 * Lists the operations of the networks used so far that are tens of times slower than
	 * they should be, because oneDNN has only a reference implementation for this
	 * processor. Usually empty.
	 */
	List<String> references() {
		return List.copyOf(this.references);
	}

	/**
	 * Lists such operations of one network, for training and for predictions.
	 */
	public List<String> references(Architecture architecture) {
		Stream<Rehearsal> training = Stream.of(new Rehearsal(architecture, forTraining(architecture), true));
		Stream<Rehearsal> prediction = Stream.of(1, MANY)
			.map((examples) -> forPrediction(architecture, examples))
			.distinct()
			.map((layout) -> new Rehearsal(architecture, layout, false));
		return Stream.concat(training, prediction).map(this::references).flatMap(List::stream).toList();
	}

	private List<String> references(Rehearsal rehearsal) {
		return this.rehearsed.computeIfAbsent(rehearsal, this::rehearse);
	}

	private List<String> rehearse(Rehearsal rehearsal) {
		Architecture architecture = rehearsal.architecture;
		int parameters = architecture.parameterCount();
		try (NativeObjects natives = natives()) {
			return natives.keep(() -> {
				WeightForms weights = new WeightForms(natives, new Buffers(), parameters);
				Assembly assembly = new Assembly(natives, rehearsal.layout, new Buffers(), weights, EXAMPLES, 1, 1);
				if (!rehearsal.training) {
					return new InferenceProgram(architecture, assembly, true).references();
				}
				PlacedMask unused = new PlacedMask(new DropoutMask(0, 0, 0), 0);
				return new TrainingProgram(architecture, assembly, new Gradients(new Buffers(), parameters, 1),
						(position, rate) -> unused, new TrainingLoss())
					.references();
			});
		}
	}

	private record Rehearsal(Architecture architecture, Layout layout, boolean training) {

	}

}
