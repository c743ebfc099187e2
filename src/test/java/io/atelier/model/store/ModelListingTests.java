package io.atelier.model.store;

import java.util.List;
import java.util.OptionalDouble;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Page;

import io.atelier.model.ModelRegistry;
import io.atelier.model.StoredModel;
import io.atelier.model.TestModels;
import io.atelier.model.store.ModelListing.Filter;

import static org.assertj.core.api.Assertions.assertThat;

@StoreTest
class ModelListingTests {

	private static final Filter ALL = new Filter(null, null, null);

	private final ModelRegistry registry;

	private final ModelListing listing;

	private final StoredRows rows;

	private final SteppingClock clock;

	private final Statistics statistics;

	@Autowired
	ModelListingTests(ModelRegistry registry, ModelListing listing, StoredRows rows, SteppingClock clock,
			EntityManagerFactory factory) {
		this.registry = registry;
		this.listing = listing;
		this.rows = rows;
		this.clock = clock;
		this.statistics = factory.unwrap(SessionFactory.class).getStatistics();
	}

	@BeforeEach
	void clear() {
		this.rows.clear();
		this.clock.restart();
	}

	@Test
	void listsTheNewestFirstPageByPage() {
		StoredModel first = store("mlp", "adam", "fashion-sketch");
		StoredModel second = store("mlp", "adam", "fashion-sketch");
		StoredModel third = store("mlp", "adam", "fashion-sketch");

		Page<StoredModel> page = this.listing.list(ALL, 0, 2);

		assertThat(page).containsExactly(third, second);
		assertThat(page.getTotalElements()).isEqualTo(3);
		assertThat(page.getTotalPages()).isEqualTo(2);
		assertThat(this.listing.list(ALL, 1, 2)).containsExactly(first);
		assertThat(this.listing.list(ALL, 5, 2)).isEmpty();
	}

	@Test
	void listsNothingAtFirst() {
		assertThat(this.listing.list(ALL, 0, 20)).isEmpty();
	}

	@Test
	void filtersByEveryName() {
		StoredModel plain = store("mlp", "adam", "fashion-sketch");
		StoredModel dropout = store("mlp-dropout", "adam", "fashion-sketch");
		StoredModel sgd = store("mlp", "sgd", "fashion-sketch");
		StoredModel real = store("mlp", "adam", "fashion-mnist");

		assertThat(list(new Filter("mlp-dropout", null, null))).containsExactly(dropout);
		assertThat(list(new Filter(null, "sgd", null))).containsExactly(sgd);
		assertThat(list(new Filter(null, null, "fashion-mnist"))).containsExactly(real);
		assertThat(list(new Filter("mlp", "adam", "fashion-sketch"))).containsExactly(plain);
		assertThat(list(new Filter("mlp", null, null))).containsExactly(real, sgd, plain);
		assertThat(list(new Filter("hybrid", null, null))).isEmpty();
	}

	@Test
	void showsAliases() {
		this.registry.store(TestModels.withHoldoutAccuracy(0.5), null);
		this.registry.store(TestModels.withoutHoldout(), null);

		assertThat(list(ALL)).extracting(StoredModel::aliases).containsExactly(List.of(), List.of("champion"));
	}

	@Test
	void leavesOutADamagedManifest() {
		StoredModel sound = store("mlp", "adam", "fashion-sketch");
		StoredModel damaged = store("mlp", "adam", "fashion-sketch");
		this.rows.replaceInManifest(damaged.id(), "{", "");

		assertThat(list(ALL)).containsExactly(sound);
	}

	@Test
	void neverReadsParameters() {
		this.rows.deleteBlock(store("mlp", "adam", "fashion-sketch").id(), 0);
		this.rows.deleteBlock(store("mlp", "adam", "fashion-sketch").id(), 0);
		this.statistics.setStatisticsEnabled(true);
		this.statistics.clear();

		assertThat(list(ALL)).hasSize(2);
		assertThat(this.statistics.getEntityStatistics(Model.class.getName()).getLoadCount()).isEqualTo(2);
		assertThat(this.statistics.getPrepareStatementCount()).isLessThanOrEqualTo(3);
	}

	private List<StoredModel> list(Filter filter) {
		return this.listing.list(filter, 0, 20).getContent();
	}

	private StoredModel store(String architecture, String optimizer, String dataset) {
		return this.registry
			.store(TestModels.of(TestModels.recipe(architecture, optimizer, dataset), OptionalDouble.empty()), null);
	}

}
