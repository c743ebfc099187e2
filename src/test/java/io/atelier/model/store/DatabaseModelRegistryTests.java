package io.atelier.model.store;

import java.util.OptionalDouble;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import io.atelier.access.Creator;
import io.atelier.model.ModelRegistry;
import io.atelier.model.NewModel;
import io.atelier.model.StoredModel;
import io.atelier.model.TestModels;
import io.atelier.platform.ProblemException;
import io.atelier.platform.ProblemType;
import io.atelier.platform.database.BlockTable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@StoreTest
class DatabaseModelRegistryTests {

	@Autowired
	private ModelRegistry registry;

	@Autowired
	private StoredRows rows;

	@Autowired
	private SteppingClock clock;

	@Autowired
	private PlatformTransactionManager transactions;

	@BeforeEach
	void clear() {
		this.rows.clear();
		this.clock.restart();
	}

	@Test
	void findsWhatItStored() {
		NewModel model = TestModels.withHoldoutAccuracy(0.8);

		StoredModel stored = this.registry.store(model, null);

		assertThat(stored.jobId()).isEqualTo(model.jobId());
		assertThat(stored.recipe()).isEqualTo(model.recipe());
		assertThat(stored.evaluation()).isEqualTo(model.evaluation());
		assertThat(stored.holdoutAccuracy()).hasValue(0.8);
		assertThat(stored.temperature()).hasValue(TestModels.TEMPERATURE);
		assertThat(stored.createdAt()).isEqualTo(SteppingClock.START);
		assertThat(stored.aliases()).containsExactly("champion");
		assertThat(this.registry.find(stored.id().toString())).isEqualTo(stored);
		assertThat(this.registry.find("champion")).isEqualTo(stored);
	}

	@Test
	void countsWhatEachKeyStores() {
		Creator ada = new Creator("ada", "Ada's notebook");
		StoredModel stored = this.registry.store(withParameters(new float[100]), ada);
		this.registry.store(withParameters(new float[10]), ada);
		this.registry.store(withParameters(new float[1000]), null);

		assertThat(this.registry.find(stored.id().toString()).createdBy()).contains(ada);
		assertThat(this.registry.storedBytes("ada")).isEqualTo(440);
		assertThat(this.registry.storedBytes("ben")).isZero();
	}

	@Test
	void givesTheParametersBackBitForBit() {
		float[] parameters = TestModels.parameters(1000);
		parameters[0] = Float.NaN;
		parameters[1] = -0.0f;
		parameters[2] = Float.MIN_VALUE;

		StoredModel stored = this.registry.store(withParameters(parameters), null);

		assertThat(this.registry.parameters(stored.id())).isEqualTo(parameters);
		assertThat(stored.parameterCount()).isEqualTo(1000);
	}

	@Test
	void sumsTheParametersAsLittleEndianFloats() {
		StoredModel stored = this.registry.store(withParameters(new float[] { 1.0f, -2.0f }), null);

		// printf '\x00\x00\x80\x3f\x00\x00\x00\xc0' | sha256sum
		assertThat(stored.parametersSha256())
			.isEqualTo("ee4ac73c2bd27756ab82780f27c73a7bc4d3f0bb6acb37e008bc27eccd7e588b");
	}

	@ParameterizedTest
	@ValueSource(ints = { BlockTable.BLOCK_BYTES / 4 - 1, BlockTable.BLOCK_BYTES / 4, BlockTable.BLOCK_BYTES / 4 + 1,
			883_690 })
	void keepsLargeParametersInBlocks(int count) {
		float[] parameters = TestModels.parameters(count);

		StoredModel stored = this.registry.store(withParameters(parameters), null);

		assertThat(this.registry.parameters(stored.id())).isEqualTo(parameters);
		assertThat(this.rows.count("model_parameters"))
			.isEqualTo((int) Math.ceil(4.0 * count / BlockTable.BLOCK_BYTES));
	}

	@Test
	void noticesAFlippedBit() {
		StoredModel damaged = this.registry.store(TestModels.withHoldoutAccuracy(0.8), null);
		StoredModel sound = this.registry.store(TestModels.withHoldoutAccuracy(0.7), null);
		byte[] block = this.rows.block(damaged.id(), 0);
		block[4321] ^= 1;
		this.rows.replaceBlock(damaged.id(), 0, block);

		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> this.registry.parameters(damaged.id()))
			.withMessageContaining(damaged.id().toString())
			.extracting(ProblemException::type)
			.isEqualTo(ModelProblems.DAMAGED);
		assertThat(this.registry.find(damaged.id().toString())).isEqualTo(damaged);
		assertThat(this.registry.parameters(sound.id())).hasSize(sound.parameterCount());
	}

	@Test
	void noticesMissingParameters() {
		StoredModel cut = this.registry.store(TestModels.withHoldoutAccuracy(0.8), null);
		StoredModel gone = this.registry.store(TestModels.withHoldoutAccuracy(0.8), null);
		this.rows.replaceBlock(cut.id(), 0, new byte[8]);
		this.rows.deleteBlock(gone.id(), 0);

		assertDamaged(cut.id());
		assertDamaged(gone.id());
	}

	@Test
	void noticesAManifestThatCannotBeRead() {
		StoredModel stored = this.registry.store(TestModels.withHoldoutAccuracy(0.8), null);
		this.rows.replaceInManifest(stored.id(), "\"mlp\"", "\"mlq\"");

		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> this.registry.find(stored.id().toString()))
			.extracting(ProblemException::type)
			.isEqualTo(ModelProblems.DAMAGED);
	}

	@Test
	void storesNothingWhereTheCallerRollsBack() {
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
			this.registry.store(TestModels.withHoldoutAccuracy(0.8), null);
			status.setRollbackOnly();
		});

		assertThat(this.rows.count("model")).isZero();
		assertThat(this.rows.count("model_parameters")).isZero();
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> this.registry.find("champion"));
	}

	@Test
	void doesNotFindWhatIsNotThere() {
		UUID id = UUID.randomUUID();

		assertNotFound(id.toString()).withMessageContaining(id.toString());
		assertNotFound("nobody").withMessageContaining("nobody");
		assertNotFound("").withMessageContaining("model");
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> this.registry.parameters(id))
			.extracting(ProblemException::type)
			.isEqualTo(ProblemType.NOT_FOUND);
	}

	@Test
	void tellsHowToGetAChampion() {
		this.registry.store(TestModels.withoutHoldout(), null);

		assertNotFound("champion").withMessageContaining("POST /api/v1/jobs")
			.withMessageContaining("PUT /api/v1/aliases/champion");
	}

	@Test
	void findsAnIdInCapitals() {
		StoredModel stored = this.registry.store(TestModels.withoutHoldout(), null);

		assertThat(this.registry.find(stored.id().toString().toUpperCase(java.util.Locale.ROOT))).isEqualTo(stored);
	}

	private org.assertj.core.api.ThrowableAssertAlternative<ProblemException> assertNotFound(String idOrAlias) {
		return assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> this.registry.find(idOrAlias))
			.matches((problem) -> problem.type().equals(ProblemType.NOT_FOUND));
	}

	private void assertDamaged(UUID id) {
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> this.registry.parameters(id))
			.matches((problem) -> problem.type().equals(ModelProblems.DAMAGED));
	}

	private static NewModel withParameters(float[] parameters) {
		NewModel model = TestModels.withoutHoldout();
		return new NewModel(model.jobId(), model.recipe(), model.datasetSha256(), model.engine(), parameters,
				model.evaluation(), OptionalDouble.empty(), OptionalDouble.empty());
	}

}
