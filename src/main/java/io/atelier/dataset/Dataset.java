package io.atelier.dataset;

/**
 * A data set held in memory.
 *
 * @param training the images to learn from
 * @param test the images to judge by
 * @param sha256 SHA-256 over the decompressed content, in lower-case hexadecimal: of the
 * four files' own SHA-256 values concatenated as text in the order training images,
 * training labels, test images, test labels
 */
public record Dataset(String id, ImageSet training, ImageSet test, String sha256) {

	public Dataset {
		if (!training.schema().equals(test.schema())) {
			throw new IllegalArgumentException("the two parts of data set '%s' do not fit together".formatted(id));
		}
	}

	public DatasetSchema schema() {
		return this.training.schema();
	}

}
