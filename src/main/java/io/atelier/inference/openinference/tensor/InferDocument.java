package io.atelier.inference.openinference.tensor;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import io.atelier.recipe.Signature;

/**
 * The JSON of a request. Members that the protocol does not define are allowed and
 * ignored.
 */
final class InferDocument {

	static final String OUTPUT = "probabilities";

	private final Signature signature;

	private final int maxImages;

	private @Nullable String id;

	private @Nullable InputTensor input;

	private boolean outputAsked;

	private int classes;

	private boolean binaryByDefault;

	private @Nullable Boolean binary;

	private InferDocument(Signature signature, int maxImages) {
		this.signature = signature;
		this.maxImages = maxImages;
	}

	static InferDocument read(JsonCursor json, Signature signature, int maxImages) {
		InferDocument document = new InferDocument(signature, maxImages);
		json.members("", (member) -> document.take(json, member));
		return document;
	}

	private void take(JsonCursor json, String member) {
		switch (member) {
			case "id" -> this.id = json.text(member);
			case "parameters" -> json.members(member, (parameter) -> {
				if (parameter.equals("binary_data_output")) {
					this.binaryByDefault = json.flag("parameters." + parameter);
				}
				else {
					json.skip();
				}
			});
			case "inputs" -> json.elements(member, (index) -> {
				String where = String.format(Locale.ROOT, "inputs[%d]", index);
				InputTensor tensor = InputTensor.read(json, where, this.signature.image(), this.maxImages);
				if (this.input != null) {
					throw Faults.invalid(where, "'%s' is given twice".formatted(InputTensor.NAME));
				}
				this.input = tensor;
			});
			case "outputs" ->
				json.elements(member, (index) -> takeOutput(json, String.format(Locale.ROOT, "outputs[%d]", index)));
			default -> json.skip();
		}
	}

	private void takeOutput(JsonCursor json, String where) {
		if (this.outputAsked) {
			throw Faults.invalid(where, "there is only one output, '%s'".formatted(OUTPUT));
		}
		json.members(where, (member) -> {
			switch (member) {
				case "name" -> {
					String name = json.text(where + ".name");
					if (!name.equals(OUTPUT)) {
						throw Faults.invalid(where + ".name",
								"there is no output %s, only '%s'".formatted(Faults.quoted(name), OUTPUT));
					}
					this.outputAsked = true;
				}
				case "parameters" -> json.members(where + ".parameters",
						(parameter) -> takeParameter(json, parameter, where + ".parameters." + parameter));
				default -> json.skip();
			}
		});
		if (!this.outputAsked) {
			throw Faults.invalid(where + ".name", "is required: '%s'".formatted(OUTPUT));
		}
	}

	private void takeParameter(JsonCursor json, String parameter, String where) {
		switch (parameter) {
			case "classification" -> {
				long value = json.whole(where);
				if (value < 1 || value > this.signature.classes()) {
					throw Faults.invalid(where,
							String.format(Locale.ROOT, "%d is out of range, 1 to %d", value, this.signature.classes()));
				}
				this.classes = (int) value;
			}
			case "binary_data" -> this.binary = json.flag(where);
			case "shared_memory_region" -> throw Faults.invalid(where, "shared memory is not supported");
			default -> json.skip();
		}
	}

	@Nullable String id() {
		return this.id;
	}

	InputTensor input() {
		if (this.input == null) {
			throw Faults.invalid("inputs", "is required: one tensor named '%s'".formatted(InputTensor.NAME));
		}
		return this.input;
	}

	RequestedOutput output() {
		return new RequestedOutput(this.classes, (this.binary != null) ? this.binary : this.binaryByDefault);
	}

}
