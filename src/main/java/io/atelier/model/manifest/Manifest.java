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

/**
 * All that is known of a model beside its parameters, as {@code manifest.json} holds it.
 *
 * @param format always {@value #FORMAT}
 * @param formatVersion grows when a reader of the old form would go wrong
 * @param id the model
 * @param jobId the job that trained it
 * @param createdAt when it was stored
 * @param recipe what determined it
 * @param dataset the data it learnt from
 * @param preprocessing what is done to an image before the first layer
 * @param labels class names in the order of the outputs
 * @param layers from the image to the probabilities
 * @param parameters how to read the parameters
 * @param evaluation how good it is on the test set
 * @param holdoutAccuracy share of right answers on the holdout; null where there was none
 * @param temperature what logits are divided by so that probabilities can be believed;
 * null where none was fitted
 * @param software what made it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Manifest(String format, int formatVersion, UUID id, UUID jobId, Instant createdAt, RecipeEntry recipe,
		DatasetEntry dataset, Preprocessing preprocessing, List<String> labels, List<LayerEntry> layers,
		ParametersEntry parameters, Evaluation evaluation, @Nullable Double holdoutAccuracy,
		@Nullable Double temperature, Software software) {

	/**
	 * The name of the form.
	 */
	public static final String FORMAT = "atelier-model";

	private static final int VERSION = 1;

	public Manifest {
		if (!FORMAT.equals(format) || formatVersion != VERSION) {
			throw new IllegalArgumentException(
					String.format(Locale.ROOT, "a manifest of the form %s %d cannot be read", format, formatVersion));
		}
		labels = List.copyOf(labels);
		layers = List.copyOf(layers);
	}

	/**
	 * Describes a model that is about to be stored.
	 * @param id the name it is given
	 * @param model what was trained
	 * @param createdAt the time
	 * @param parametersSha256 checksum of the parameters as little-endian floats
	 * @param service the version of this service; null where it is not known
	 * @param commit the commit it was built from; null where it is not known
	 * @return its manifest
	 */
	public static Manifest of(UUID id, NewModel model, Instant createdAt, String parametersSha256,
			@Nullable String service, @Nullable String commit) {
		List<String> labels = model.evaluation().classes().stream().map(ClassScores::label).toList();
		return new Manifest(FORMAT, VERSION, id, model.jobId(), createdAt, RecipeEntry.of(model.recipe()),
				new DatasetEntry(model.recipe().dataset(), model.datasetSha256()), Preprocessing.IMAGE, labels,
				LayerEntry.all(model.recipe().architecture()),
				new ParametersEntry("parameters.bin", "float32", "little-endian", model.parameters().length,
						parametersSha256),
				model.evaluation(), nullable(model.holdoutAccuracy()), nullable(model.temperature()),
				new Software(model.engine(), service, commit));
	}

	private static @Nullable Double nullable(OptionalDouble value) {
		return value.isPresent() ? value.getAsDouble() : null;
	}

	/**
	 * The data a model learnt from.
	 *
	 * @param id its name
	 * @param sha256 checksum of its content
	 */
	public record DatasetEntry(String id, String sha256) {

	}

	/**
	 * What is done to an image before the first layer.
	 *
	 * @param shape channels, height and width in pixels
	 * @param layout order of the axes, the batch first
	 * @param scale factor on intensities of 0 to 255
	 * @param polarity which end of the intensities is the garment
	 */
	public record Preprocessing(List<Integer> shape, String layout, String scale, String polarity) {

		static final Preprocessing IMAGE = new Preprocessing(List.of(1, 28, 28), "NCHW", "x/255",
				"light garment on black");

	}

	/**
	 * How to read the parameters.
	 *
	 * @param file its name beside the manifest
	 * @param type type of a number
	 * @param byteOrder order of its bytes
	 * @param count how many there are
	 * @param sha256 checksum of the file
	 */
	public record ParametersEntry(String file, String type, String byteOrder, int count, String sha256) {

	}

	/**
	 * What made a model.
	 *
	 * @param engine the library that trained it and its version
	 * @param service the version of this service; null where it is not known
	 * @param commit the commit this service was built from; null where it is not known
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Software(String engine, @Nullable String service, @Nullable String commit) {

	}

}
