package io.atelier.inference.openinference.tensor;

import java.io.ByteArrayOutputStream;
import java.util.OptionalInt;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

import io.atelier.inference.serving.ServedModel;

public final class InferResponse {

	private static final JsonFactory factory = new JsonFactory();

	private final byte[] body;

	private final OptionalInt jsonLength;

	private InferResponse(byte[] body, OptionalInt jsonLength) {
		this.body = body;
		this.jsonLength = jsonLength;
	}

	/**
	 * Writes an answer, from probabilities of shape [n, classes].
	 */
	public static InferResponse of(String name, ServedModel model, InferRequest request, float[][] probabilities) {
		OutputTensor tensor = OutputTensor.of(probabilities, model.labels(), request.output());
		byte[] behind = request.output().binary() ? tensor.bytes() : null;
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), body)) {
			json.writeStartObject();
			json.writeStringProperty("model_name", name);
			json.writeStringProperty("model_version", model.id().toString());
			if (request.id() != null) {
				json.writeStringProperty("id", request.id());
			}
			json.writeArrayPropertyStart("outputs");
			write(json, tensor, behind);
			json.writeEndArray();
			json.writeEndObject();
		}
		if (behind == null) {
			return new InferResponse(body.toByteArray(), OptionalInt.empty());
		}
		OptionalInt jsonLength = OptionalInt.of(body.size());
		body.writeBytes(behind);
		return new InferResponse(body.toByteArray(), jsonLength);
	}

	private static void write(JsonGenerator json, OutputTensor tensor, byte @Nullable [] behind) {
		json.writeStartObject();
		json.writeStringProperty("name", InferDocument.OUTPUT);
		json.writeName("shape");
		json.writeArray(tensor.shape(), 0, tensor.shape().length);
		json.writeStringProperty("datatype", tensor.datatype());
		if (behind == null) {
			json.writeArrayPropertyStart("data");
			tensor.write(json);
			json.writeEndArray();
		}
		else {
			json.writeObjectPropertyStart("parameters");
			json.writeNumberProperty("binary_data_size", behind.length);
			json.writeEndObject();
		}
		json.writeEndObject();
	}

	/**
	 * The JSON, followed by binary data if requested.
	 */
	public byte[] body() {
		return this.body;
	}

	/**
	 * The length of the JSON in bytes; empty if no binary data follows it.
	 */
	public OptionalInt jsonLength() {
		return this.jsonLength;
	}

}
