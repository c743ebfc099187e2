package io.atelier.model.manifest;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import io.atelier.evaluation.ClassScores;
import io.atelier.evaluation.Evaluation;
import io.atelier.model.NewModel;
import io.atelier.recipe.Recipe;
import io.atelier.recipe.Signature;
import io.atelier.recipe.layer.Shape;

/**
 * The content of {@code manifest.json}: everything about a model except its parameters.
 *
 * @param formatVersion incremented by changes that break older readers
 * @param labels class names in the order of the outputs
 * @param holdoutAccuracy null without a holdout
 * @param temperature divisor of the logits that calibrates the probabilities; null if
 * none was fitted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Manifest(String format, int formatVersion, UUID id, UUID jobId, Instant createdAt, RecipeEntry recipe,
		DatasetEntry dataset, Preprocessing preprocessing, List<String> labels, List<LayerEntry> layers,
		ParametersEntry parameters, Evaluation evaluation, @Nullable Double holdoutAccuracy,
		@Nullable Double temperature, Software software) {

	public static final String FORMAT = "atelier-model";

	private static final int VERSION = 1;

	public Manifest {
		if (!FORMAT.equals(format) || formatVersion != VERSION) {
			throw new IllegalArgumentException(
					String.format(Locale.ROOT, "the manifest format %s %d is not supported", format, formatVersion));
		}
		labels = List.copyOf(labels);
		layers = List.copyOf(layers);
	}

	/**
	 * Describes a new model; the checksum is that of the parameters as little-endian
	 * floats.
	 */
	public static Manifest of(UUID id, NewModel model, Instant createdAt, String parametersSha256,
			@Nullable String service, @Nullable String commit) {
		List<String> labels = model.evaluation().classes().stream().map(ClassScores::label).toList();
		return new Manifest(FORMAT, VERSION, id, model.jobId(), createdAt, RecipeEntry.of(model.recipe()),
				new DatasetEntry(model.recipe().dataset(), model.datasetSha256()),
				Preprocessing.of(model.recipe().architecture().signature().image()), labels,
				LayerEntry.all(model.recipe().architecture()),
				new ParametersEntry("parameters.bin", "float32", "little-endian", model.parameters().length,
						parametersSha256),
				model.evaluation(), nullable(model.holdoutAccuracy()), nullable(model.temperature()),
				new Software(model.engine(), service, commit));
	}

	/**
	 * Makes the recipe again.
	 * @throws IllegalArgumentException if it names what this version does not have
	 */
	public Recipe toRecipe() {
		return this.recipe.toRecipe(new Signature(this.preprocessing.image(), this.labels.size()));
	}

	private static @Nullable Double nullable(OptionalDouble value) {
		return value.isPresent() ? value.getAsDouble() : null;
	}

	public record DatasetEntry(String id, String sha256) {

	}

	/**
	 * How an image is converted for the first layer: shape is channels, height and width
	 * in pixels, layout the order of the axes with the batch first, scale a formula for
	 * intensities x of 0 to 255, polarity which intensities are the garment.
	 */
	public record Preprocessing(List<Integer> shape, String layout, String scale, String polarity) {

		static Preprocessing of(Shape image) {
			return new Preprocessing(List.of(image.channels(), image.height(), image.width()), "NCHW", "x/255",
					"light garment on black");
		}

		Shape image() {
			return new Shape(this.shape.get(0), this.shape.get(1), this.shape.get(2));
		}

	}

	public record ParametersEntry(String file, String type, String byteOrder, int count, String sha256) {

	}

	/**
	 * The training library, and the version and commit of this service; null if unknown.
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Software(String engine, @Nullable String service, @Nullable String commit) {

	}

}
