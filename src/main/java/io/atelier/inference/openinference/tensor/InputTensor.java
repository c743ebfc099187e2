package io.atelier.inference.openinference.tensor;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import io.atelier.dataset.ImageSet;

/**
 * The one input of a request, as its JSON describes it.
 */
final class InputTensor {

	/**
	 * The name of the input.
	 */
	static final String NAME = "images";

	/**
	 * How many dimensions an input has at most.
	 */
	static final int DEEPEST = 4;

	private static final String BINARY_SIZE = "binary_data_size";

	private static final String SHARED_MEMORY = "shared_memory";

	private final String where;

	private final int maxImages;

	private @Nullable String name;

	private @Nullable String datatype;

	private long @Nullable [] shape;

	private @Nullable Long binaryBytes;

	private @Nullable JsonData data;

	private InputTensor(String where, int maxImages) {
		this.where = where;
		this.maxImages = maxImages;
	}

	static InputTensor read(JsonCursor json, String where, int maxImages) {
		InputTensor tensor = new InputTensor(where, maxImages);
		json.members(where, (member) -> tensor.take(json, member));
		if (tensor.name == null) {
			throw Faults.invalid(where + ".name", "is required: '%s'".formatted(NAME));
		}
		if (!tensor.name.equals(NAME)) {
			throw Faults.invalid(where + ".name",
					"there is no input %s, only '%s'".formatted(Faults.quoted(tensor.name), NAME));
		}
		return tensor;
	}

	private void take(JsonCursor json, String member) {
		String place = this.where + '.' + member;
		switch (member) {
			case "name" -> this.name = json.text(place);
			case "datatype" -> this.datatype = json.text(place);
			case "shape" -> this.shape = shape(json, place);
			case "data" -> this.data = JsonData.read(json.parser(), place, this.maxImages);
			case "parameters" -> json.members(place, (parameter) -> {
				if (parameter.equals(BINARY_SIZE)) {
					this.binaryBytes = json.whole(place + '.' + parameter);
				}
				else if (parameter.startsWith(SHARED_MEMORY)) {
					throw Faults.invalid(place + '.' + parameter, "shared memory is not offered; send the data");
				}
				else {
					json.skip();
				}
			});
			default -> json.skip();
		}
	}

	private static long[] shape(JsonCursor json, String place) {
		List<Long> dimensions = new ArrayList<>();
		json.elements(place, (index) -> {
			if (index == DEEPEST) {
				throw Faults.invalid(place, "has too many dimensions; [n, 1, 28, 28] and [n, 784] are taken");
			}
			dimensions.add(json.whole(String.format(Locale.ROOT, "%s[%d]", place, index)));
		});
		return dimensions.stream().mapToLong(Long::longValue).toArray();
	}

	/**
	 * Checks the tensor and takes its elements, from the JSON or from behind it.
	 * @param behind what follows the JSON; null where nothing does
	 * @return row-major, shape [n, 28, 28], float in [0, 1]
	 * @throws IOException if the body cannot be read
	 */
	float[] images(@Nullable InputStream behind) throws IOException {
		if (this.datatype == null) {
			throw Faults.invalid(this.where + ".datatype", "is required: FP32 or UINT8");
		}
		DataType type = DataType.of(this.where + ".datatype", this.datatype);
		long[] dimensions = checkedShape();
		if (this.binaryBytes == null) {
			if (this.data == null) {
				throw Faults.invalid(this.where + ".data", "is required, or the parameter " + BINARY_SIZE);
			}
			return this.data.values(type, dimensions);
		}
		if (this.data != null) {
			throw Faults.invalid(this.where, "has both data and the parameter " + BINARY_SIZE);
		}
		String size = this.where + ".parameters." + BINARY_SIZE;
		if (behind == null) {
			throw Faults.invalid(size, "needs the header " + InferRequestReader.HEADER_LENGTH);
		}
		int elements = Math.toIntExact(dimensions[0]) * ImageSet.PIXELS;
		if (this.binaryBytes != (long) elements * type.bytes()) {
			throw Faults.invalid(size, String.format(Locale.ROOT, "is %d, but %s of shape %s has %d bytes",
					this.binaryBytes, type, Arrays.toString(dimensions), (long) elements * type.bytes()));
		}
		return BinaryData.read(behind, this.where, type, elements);
	}

	private long[] checkedShape() {
		if (this.shape == null) {
			throw Faults.invalid(this.where + ".shape", "is required: [n, 1, 28, 28] or [n, 784]");
		}
		boolean square = this.shape.length == 4 && this.shape[1] == 1 && this.shape[2] == ImageSet.SIDE
				&& this.shape[3] == ImageSet.SIDE;
		boolean flat = this.shape.length == 2 && this.shape[1] == ImageSet.PIXELS;
		if (!(square || flat) || this.shape[0] < 1) {
			throw Faults.invalid(this.where + ".shape", "%s is not taken, only [n, 1, 28, 28] and [n, 784], n from 1"
				.formatted(Arrays.toString(this.shape)));
		}
		if (this.shape[0] > this.maxImages) {
			throw Faults.tooMany(this.maxImages);
		}
		return this.shape;
	}

}
