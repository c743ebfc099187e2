package io.atelier.model.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.atelier.access.Creator;
import io.atelier.model.ModelRegistry;
import io.atelier.model.NewModel;
import io.atelier.model.StoredModel;
import io.atelier.model.manifest.Manifest;
import io.atelier.model.manifest.ManifestFormat;
import io.atelier.platform.ServiceVersion;

@Service
class DatabaseModelRegistry implements ModelRegistry {

	private final EntityManager entityManager;

	private final Models models;

	private final ModelLookup lookup;

	private final Aliases aliases;

	private final AliasRegistry aliasRegistry;

	private final ParameterStore parameters;

	private final ServiceVersion version;

	private final Clock clock;

	DatabaseModelRegistry(EntityManager entityManager, Models models, ModelLookup lookup, Aliases aliases,
			AliasRegistry aliasRegistry, ParameterStore parameters, ServiceVersion version, Clock clock) {
		this.entityManager = entityManager;
		this.models = models;
		this.lookup = lookup;
		this.aliases = aliases;
		this.aliasRegistry = aliasRegistry;
		this.parameters = parameters;
		this.version = version;
		this.clock = clock;
	}

	@Override
	@Transactional
	public StoredModel store(NewModel model, @Nullable Creator creator) {
		byte[] bytes = toBytes(model.parameters());
		Checksums checksums = Checksums.of(bytes);
		// Truncated to the database's precision, so that what is read equals what was
		// stored.
		Instant createdAt = this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
		Manifest manifest = Manifest.of(UUID.randomUUID(), model, createdAt, checksums.sha256(), this.version.version(),
				this.version.commit());
		String json = ManifestFormat.write(manifest);
		Model stored = new Model(manifest, json, checksums, artifact(json, checksums, bytes), creator);
		this.entityManager.persist(stored);
		this.entityManager.flush();
		this.parameters.store(stored, bytes);
		this.aliasRegistry.challenge(stored);
		return view(stored);
	}

	@Override
	public long storedBytes(String key) {
		return Float.BYTES * this.models.countParameters(key);
	}

	private static Checksums artifact(String manifest, Checksums checksums, byte[] bytes) {
		ByteArrayOutputStream artifact = new ByteArrayOutputStream(bytes.length);
		try {
			ArtifactFormat.write(manifest, checksums, (target) -> target.write(bytes), artifact);
		}
		catch (IOException ex) {
			throw new IllegalStateException("memory does not fail", ex);
		}
		return Checksums.of(artifact.toByteArray());
	}

	@Override
	@Transactional(readOnly = true)
	public StoredModel find(String idOrAlias) {
		return view(this.lookup.require(idOrAlias));
	}

	private StoredModel view(Model model) {
		List<String> names = this.aliases.findByModelIdInOrderByName(List.of(model.id()))
			.stream()
			.map(Alias::name)
			.toList();
		return model.toStoredModel(names);
	}

	@Override
	public float[] parameters(UUID id) {
		ByteBuffer bytes = ByteBuffer.wrap(this.parameters.read(this.lookup.require(id.toString())));
		float[] parameters = new float[bytes.remaining() / Float.BYTES];
		bytes.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(parameters);
		return parameters;
	}

	private static byte[] toBytes(float[] parameters) {
		ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(Float.BYTES, parameters.length))
			.order(ByteOrder.LITTLE_ENDIAN);
		bytes.asFloatBuffer().put(parameters);
		return bytes.array();
	}

}
