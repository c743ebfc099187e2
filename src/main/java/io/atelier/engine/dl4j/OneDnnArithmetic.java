package io.atelier.engine.dl4j;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.function.SingletonSupplier;

import io.atelier.engine.Predictor;
import io.atelier.engine.dl4j.onednn.OneDnn;
import io.atelier.engine.dl4j.onednn.OneDnnGradients;
import io.atelier.engine.dl4j.onednn.OneDnnPredictor;
import io.atelier.engine.dl4j.onednn.lane.Lanes;
import io.atelier.engine.network.GradientSource;
import io.atelier.recipe.Architecture;
import io.atelier.recipe.Architectures;

/**
 * By whole programs of oneDNN.
 */
final class OneDnnArithmetic implements Arithmetic {

	private static final Logger logger = LoggerFactory.getLogger(OneDnnArithmetic.class);

	private final OneDnn oneDnn;

	private final Lanes lanes;

	private final SingletonSupplier<List<String>> references = SingletonSupplier.of(this::findReferences);

	private OneDnnArithmetic(OneDnn oneDnn, Lanes lanes) {
		this.oneDnn = oneDnn;
		this.lanes = lanes;
	}

	/**
	 * The fast way, or the plain one where oneDNN cannot be had.
	 */
	static Arithmetic orLayerwise(Lanes lanes) {
		try {
			return new OneDnnArithmetic(new OneDnn(), lanes);
		}
		catch (LinkageError ex) {
			logger.warn("oneDNN cannot be loaded here: networks run layer by layer, several times slower", ex);
			return new LayerwiseArithmetic();
		}
	}

	@Override
	public String description() {
		String description = "programs of oneDNN %s for %s".formatted(this.oneDnn.version(),
				this.oneDnn.instructionSet());
		return references().isEmpty() ? description
				: description + ", slow by reference implementations: " + String.join(", ", references());
	}

	@Override
	public List<String> references() {
		return this.references.obtain();
	}

	private List<String> findReferences() {
		return Architectures.all().stream().map(this.oneDnn::references).flatMap(List::stream).distinct().toList();
	}

	@Override
	public int threads(int allowed) {
		return Math.min(allowed, OneDnnGradients.MOST_THREADS);
	}

	@Override
	public GradientSource gradients(Architecture architecture) {
		return new OneDnnGradients(this.oneDnn, this.lanes, architecture);
	}

	@Override
	public Predictor predictor(Architecture architecture, float[] parameters, Lanes cores) {
		OneDnnPredictor predictor = new OneDnnPredictor(this.oneDnn, cores, architecture);
		predictor.load(parameters);
		return predictor;
	}

}
