package io.atelier.engine.onednn;

import java.util.List;

import org.springframework.util.function.SingletonSupplier;

import io.atelier.engine.Predictor;
import io.atelier.engine.lane.Lanes;
import io.atelier.engine.onednn.memory.OneDnn;
import io.atelier.engine.training.Arithmetic;
import io.atelier.engine.training.GradientSource;
import io.atelier.recipe.Architecture;
import io.atelier.recipe.Networks;
import io.atelier.recipe.Signature;

/**
 * Computes whole training steps and forward passes as programs of oneDNN.
 */
public final class OneDnnArithmetic implements Arithmetic {

	private final OneDnn oneDnn;

	private final Layouts layouts;

	private final Lanes lanes;

	private final Signature usual;

	private final SingletonSupplier<List<String>> references = SingletonSupplier.of(this::findReferences);

	/**
	 * Throws a {@link LinkageError} if there is no oneDNN for this platform.
	 */
	public OneDnnArithmetic(Lanes lanes, Signature usual) {
		this.oneDnn = new OneDnn();
		this.layouts = new Layouts(this.oneDnn);
		this.lanes = lanes;
		this.usual = usual;
	}

	@Override
	public String description() {
		String description = "programs of oneDNN %s for %s".formatted(this.oneDnn.version(),
				this.oneDnn.instructionSet());
		return references().isEmpty() ? description
				: description + ", slow because of reference implementations: " + String.join(", ", references());
	}

	@Override
	public List<String> references() {
		return this.references.obtain();
	}

	private List<String> findReferences() {
		return Networks.all()
			.stream()
			.filter((network) -> network.fits(this.usual, null))
			.map((network) -> this.layouts.references(network.on(this.usual)))
			.flatMap(List::stream)
			.distinct()
			.toList();
	}

	@Override
	public int threads(int allowed) {
		return Math.min(allowed, OneDnnGradients.MOST_THREADS);
	}

	@Override
	public GradientSource gradients(Architecture architecture) {
		return new OneDnnGradients(this.layouts, this.lanes, architecture);
	}

	@Override
	public Predictor predictor(Architecture architecture, float[] parameters, Lanes cores) {
		OneDnnPredictor predictor = new OneDnnPredictor(this.layouts, cores, architecture);
		predictor.load(parameters);
		return predictor;
	}

}
