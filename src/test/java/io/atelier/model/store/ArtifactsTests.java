package io.atelier.model.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import io.atelier.model.ModelRegistry;
import io.atelier.model.NewModel;
import io.atelier.model.StoredModel;
import io.atelier.model.TestModels;
import io.atelier.model.manifest.Manifest;
import io.atelier.model.manifest.ManifestFormat;
import io.atelier.model.store.Artifacts.Artifact;
import io.atelier.platform.ProblemException;
import io.atelier.platform.Sha256;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@StoreTest
class ArtifactsTests {

	private final ModelRegistry registry;

	private final Artifacts artifacts;

	private final StoredRows rows;

	@Autowired
	ArtifactsTests(ModelRegistry registry, Artifacts artifacts, StoredRows rows) {
		this.registry = registry;
		this.artifacts = artifacts;
		this.rows = rows;
	}

	@BeforeEach
	void clear() {
		this.rows.clear();
	}

	@Test
	void holdsAllThatWasStored() throws Exception {
		NewModel model = TestModels.of(TestModels.recipe("cnn-pool", "nadam", "fashion-mnist"),
				OptionalDouble.of(0.75));
		StoredModel stored = this.registry.store(model, null);

		Map<String, byte[]> entries = unzip(bytes(this.artifacts.find(stored.id().toString())));

		assertThat(entries).containsOnlyKeys("manifest.json", "parameters.bin");
		Manifest manifest = ManifestFormat
			.read(new String(entries.get("manifest.json"), java.nio.charset.StandardCharsets.UTF_8));
		assertThat(manifest.id()).isEqualTo(stored.id());
		assertThat(manifest.toRecipe()).isEqualTo(model.recipe());
		assertThat(manifest.dataset().sha256()).isEqualTo(model.datasetSha256());
		assertThat(manifest.evaluation()).isEqualTo(model.evaluation());
		assertThat(manifest.holdoutAccuracy()).isEqualTo(0.75);
		assertThat(manifest.software().engine()).isEqualTo("engine 1.0");
		assertThat(manifest.labels()).hasSize(10).startsWith("T-shirt/top").endsWith("Ankle boot");
		byte[] parameters = entries.get("parameters.bin");
		assertThat(sha256(parameters)).isEqualTo(stored.parametersSha256()).isEqualTo(manifest.parameters().sha256());
		float[] read = new float[parameters.length / 4];
		ByteBuffer.wrap(parameters).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(read);
		assertThat(read).isEqualTo(model.parameters());
	}

	@Test
	void isWhatItSaysItIs() throws Exception {
		StoredModel stored = this.registry.store(TestModels.withHoldoutAccuracy(0.5), null);
		Artifact artifact = this.artifacts.find("champion");

		byte[] bytes = bytes(artifact);

		assertThat(artifact.bytes()).isEqualTo(bytes.length).isEqualTo(stored.artifactBytes());
		assertThat(artifact.sha256()).isEqualTo(sha256(bytes));
		assertThat(artifact.fileName()).isEqualTo("atelier-mlp-%s.zip".formatted(stored.id()));
		assertThat(bytes(this.artifacts.find(stored.id().toString()))).isEqualTo(bytes);
	}

	@Test
	void noticesDamageBeforeTheFirstByte() {
		StoredModel flipped = this.registry.store(TestModels.withoutHoldout(), null);
		StoredModel cut = this.registry.store(TestModels.withoutHoldout(), null);
		StoredModel longer = this.registry.store(TestModels.withoutHoldout(), null);
		StoredModel missing = this.registry.store(TestModels.withoutHoldout(), null);
		StoredModel misdescribed = this.registry.store(TestModels.withoutHoldout(), null);
		byte[] block = this.rows.block(flipped.id(), 0);
		this.rows.replaceBlock(cut.id(), 0, java.util.Arrays.copyOf(block, 100));
		this.rows.replaceBlock(longer.id(), 0, java.util.Arrays.copyOf(block, block.length + 1));
		block[7] ^= 64;
		this.rows.replaceBlock(flipped.id(), 0, block);
		this.rows.deleteBlock(missing.id(), 0);
		this.rows.replaceInManifest(misdescribed.id(), "\"epochs\" : 2", "\"epochs\" : 3");

		for (StoredModel model : new StoredModel[] { flipped, cut, longer, missing, misdescribed }) {
			Artifact artifact = this.artifacts.find(model.id().toString());
			assertThatExceptionOfType(ProblemException.class).isThrownBy(artifact::verify)
				.withMessageContaining(model.id().toString())
				.extracting(ProblemException::type)
				.isEqualTo(ModelProblems.DAMAGED);
		}
	}

	private static byte[] bytes(Artifact artifact) throws IOException {
		artifact.verify();
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		artifact.writeTo(out);
		return out.toByteArray();
	}

	private static String sha256(byte[] bytes) {
		return Sha256.of(bytes);
	}

	private static Map<String, byte[]> unzip(byte[] bytes) throws IOException {
		Map<String, byte[]> entries = new LinkedHashMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				entries.put(entry.getName(), zip.readAllBytes());
			}
		}
		return entries;
	}

}
