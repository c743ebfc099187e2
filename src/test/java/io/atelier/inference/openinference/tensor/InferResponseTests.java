package io.atelier.inference.openinference.tensor;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.atelier.dataset.Garments;
import io.atelier.inference.serving.ServedModel;
import io.atelier.recipe.GarmentNetworks;

import static org.assertj.core.api.Assertions.assertThat;

class InferResponseTests {

	private static final float[][] PROBABILITIES = { { 0, 0.0000005f, 0.25f, 1e-10f, 0, 0, 0, 0, 0.5f, 0.2499994f } };

	private static final ServedModel MODEL = new ServedModel(new UUID(0, 1), GarmentNetworks.named("mlp"),
			Garments.NAMES, null, null);

	@Test
	void writesEveryFloatSoThatItCanBeReadBack() {
		InferResponse response = answer("a\"b", 0, false);

		assertThat(response.jsonLength()).isEmpty();
		assertThat(new String(response.body(), StandardCharsets.UTF_8)).isEqualTo(
				"{\"model_name\":\"m\",\"model_version\":\"00000000-0000-0000-0000-000000000001\",\"id\":\"a\\\"b\",\"outputs\":["
						+ "{\"name\":\"probabilities\",\"shape\":[1,10],\"datatype\":\"FP32\","
						+ "\"data\":[0.0,5.0E-7,0.25,1.0E-10,0.0,0.0,0.0,0.0,0.5,0.2499994]}]}");
	}

	@Test
	void writesFloatsLittleEndianBehindTheJson() {
		InferResponse response = answer(null, 0, true);

		String json = "{\"model_name\":\"m\",\"model_version\":\"00000000-0000-0000-0000-000000000001\",\"outputs\":[{\"name\":\"probabilities\","
				+ "\"shape\":[1,10],\"datatype\":\"FP32\",\"parameters\":{\"binary_data_size\":40}}]}";
		assertThat(response.jsonLength()).hasValue(json.length());
		assertThat(new String(response.body(), 0, json.length(), StandardCharsets.UTF_8)).isEqualTo(json);
		assertThat(HexFormat.of().formatHex(response.body(), json.length(), response.body().length)).isEqualTo(
				"00000000" + "bd370635" + "0000803e" + "ffe6db2e" + "00000000".repeat(4) + "0000003f" + "d8ff7f3e");
	}

	@Test
	void writesProbabilitiesOfClassesAsPrintfDoes() {
		// 0.0000005f is slightly below half of the last digit, and equal probabilities
		// are ordered by class.
		assertThat(new String(answer(null, 6, false).body(), StandardCharsets.UTF_8))
			.contains("\"shape\":[1,6],\"datatype\":\"BYTES\",\"data\":[\"0.500000:8:Bag\",\"0.250000:2:Pullover\","
					+ "\"0.249999:9:Ankle boot\",\"0.000000:1:Trouser\",\"0.000000:3:Dress\",\"0.000000:0:T-shirt/top\"]");
	}

	private static InferResponse answer(@Nullable String id, int classes, boolean binary) {
		return InferResponse.of("m", MODEL, new InferRequest(id, new float[784], new RequestedOutput(classes, binary)),
				PROBABILITIES);
	}

}
