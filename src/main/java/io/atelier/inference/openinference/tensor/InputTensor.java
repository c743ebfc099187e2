package io.atelier.inference.openinference.tensor;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import io.atelier.recipe.layer.Shape;

final class InputTensor {

	static final String NAME = "images";

	static final int DEEPEST = 4;

	private static final String BINARY_SIZE = "binary_data_size";

	private static final String SHARED_MEMORY = "shared_memory";

	private final String where;

	private final Shape image;

	private final int maxImages;

	private @Nullable String name;

	private @Nullable String datatype;

	private long @Nullable [] shape;

	private @Nullable Long binaryBytes;

	private @Nullable JsonData data;

	private InputTensor(String where, Shape image, int maxImages) {
		this.where = where;
		this.image = image;
		this.maxImages = maxImages;
	}

	static InputTensor read(JsonCursor json, String where, Shape image, int maxImages) {
		InputTensor tensor = new InputTensor(where, image, maxImages);
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
			case "data" -> this.data = JsonData.read(json.parser(), place, this.image.size(), this.maxImages);
			case "parameters" -> json.members(place, (parameter) -> {
				if (parameter.equals(BINARY_SIZE)) {
					this.binaryBytes = json.whole(place + '.' + parameter);
				}
				else if (parameter.startsWith(SHARED_MEMORY)) {
					throw Faults.invalid(place + '.' + parameter, "shared memory is not supported; send the data");
				}
				else {
					json.skip();
				}
			});
			default -> json.skip();
		}
	}

	private long[] shape(JsonCursor json, String place) {
		List<Long> dimensions = new ArrayList<>();
		json.elements(place, (index) -> {
			if (index == DEEPEST) {
				throw Faults.invalid(place, "has too many dimensions; use %s or %s".formatted(nested(), flat()));
			}
			dimensions.add(json.whole(String.format(Locale.ROOT, "%s[%d]", place, index)));
		});
		return dimensions.stream().mapToLong(Long::longValue).toArray();
	}

	/**
	 * Checks the tensor and reads its elements from the JSON or from behind it.
	 * @param behind null if nothing follows the JSON
	 * @return shape [n, channels, height, width], float in [0, 1]
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
		int elements = Math.toIntExact(dimensions[0]) * this.image.size();
		if (this.binaryBytes != (long) elements * type.bytes()) {
			throw Faults.invalid(size, String.format(Locale.ROOT, "is %d, but %s of shape %s has %d bytes",
					this.binaryBytes, type, Arrays.toString(dimensions), (long) elements * type.bytes()));
		}
		return BinaryData.read(behind, this.where, type, elements);
	}

	private String nested() {
		return String.format(Locale.ROOT, "[n, %d, %d, %d]", this.image.channels(), this.image.height(),
				this.image.width());
	}

	private String flat() {
		return String.format(Locale.ROOT, "[n, %d]", this.image.size());
	}

	private long[] checkedShape() {
		if (this.shape == null) {
			throw Faults.invalid(this.where + ".shape", "is required: %s or %s".formatted(nested(), flat()));
		}
		boolean nested = this.shape.length == 4 && this.shape[1] == this.image.channels()
				&& this.shape[2] == this.image.height() && this.shape[3] == this.image.width();
		boolean flat = this.shape.length == 2 && this.shape[1] == this.image.size();
		if (!(nested || flat) || this.shape[0] < 1) {
			throw Faults.invalid(this.where + ".shape", "%s is not supported, only %s and %s, n from 1"
				.formatted(Arrays.toString(this.shape), nested(), flat()));
		}
		if (this.shape[0] > this.maxImages) {
			throw Faults.tooMany(this.maxImages);
		}
		return this.shape;
	}

}
