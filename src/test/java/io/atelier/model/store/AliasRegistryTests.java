package io.atelier.model.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import io.atelier.model.AliasMoved;
import io.atelier.model.ModelRegistry;
import io.atelier.model.NewModel;
import io.atelier.model.TestModels;
import io.atelier.platform.ProblemException;
import io.atelier.platform.ProblemType;
import io.atelier.recipe.Recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@StoreTest
class AliasRegistryTests {

	private final ModelRegistry registry;

	private final AliasRegistry aliases;

	private final StoredRows rows;

	private final SteppingClock clock;

	private final TransactionTemplate transactions;

	@Autowired
	AliasRegistryTests(ModelRegistry registry, AliasRegistry aliases, StoredRows rows, SteppingClock clock,
			PlatformTransactionManager transactions) {
		this.registry = registry;
		this.aliases = aliases;
		this.rows = rows;
		this.clock = clock;
		this.transactions = new TransactionTemplate(transactions);
	}

	@BeforeEach
	void clear() {
		this.rows.clear();
		this.clock.restart();
	}

	@Test
	void makesTheFirstModelChampion() {
		UUID first = store(0.1);

		assertThat(champion()).contains(first);
		assertThat(this.aliases.list()).containsExactly(new AliasView("champion", first, false));
	}

	@Test
	void followsTheBestHoldoutAccuracy() {
		UUID middle = store(0.5);
		UUID worse = store(0.4);
		assertThat(champion()).contains(middle);

		UUID better = store(0.6);

		assertThat(champion()).contains(better);
		assertThat(this.registry.find(worse.toString()).aliases()).isEmpty();
		assertThat(this.registry.find(middle.toString()).aliases()).isEmpty();
	}

	@Test
	void keepsTheOlderOfEquals() {
		this.clock.hold();
		UUID older = store(0.5);
		store(0.5);
		store(0.5);

		assertThat(champion()).contains(older);
	}

	@Test
	void prefersTheWorstModelOfThePapersDataToTheBestOfOther() {
		UUID drawn = store(0.95);
		assertThat(champion()).contains(drawn);

		UUID real = this.registry
			.store(TestModels.of(TestModels.recipe("mlp", "adam", Recipe.DEFAULT_DATASET), OptionalDouble.of(0.7)),
					null)
			.id();
		assertThat(champion()).contains(real);
		store(0.99);
		assertThat(champion()).contains(real);

		this.aliases.set("champion", drawn);
		this.aliases.remove("champion");
		assertThat(champion()).contains(real);
	}

	@Test
	void neverFollowsAModelWithoutHoldout() {
		this.registry.store(TestModels.withoutHoldout(), null);
		assertThat(champion()).isEmpty();

		UUID worst = store(0);
		this.registry.store(TestModels.withoutHoldout(), null);

		assertThat(champion()).contains(worst);
	}

	@Test
	void keepsAChampionThatWasSetByHand() {
		UUID chosen = this.registry.store(TestModels.withoutHoldout(), null).id();
		store(0.5);
		this.aliases.set("champion", chosen);

		store(0.9);

		assertThat(champion()).contains(chosen);
		assertThat(this.aliases.list()).containsExactly(new AliasView("champion", chosen, true));
	}

	@Test
	void followsAgainOnceDeleted() {
		UUID chosen = store(0.5);
		this.aliases.set("champion", chosen);
		this.clock.hold();
		UUID best = store(0.9);
		store(0.8);

		this.aliases.remove("champion");

		assertThat(champion()).contains(best);
		UUID better = store(0.95);
		assertThat(champion()).contains(better);
	}

	@Test
	void leavesAChampionThatFollowsWhereItIs() {
		UUID best = store(0.5);

		this.aliases.remove("champion");
		this.aliases.remove("champion");

		assertThat(champion()).contains(best);
	}

	@Test
	void hasNoChampionLeftWhereNoneHasAHoldout() {
		this.aliases.set("champion", this.registry.store(TestModels.withoutHoldout(), null).id());

		this.aliases.remove("champion");

		assertThat(champion()).isEmpty();
		assertThat(this.aliases.list()).isEmpty();
		assertNotFound(() -> this.aliases.remove("champion"));
		assertThat(champion()).isEmpty();
	}

	@Test
	void movesAnAlias() {
		UUID first = store(0.5);
		UUID second = store(0.4);
		this.aliases.set("staging", first);

		AliasView moved = this.aliases.set("staging", second);

		assertThat(moved).isEqualTo(new AliasView("staging", second, true));
		assertThat(this.registry.find("staging").id()).isEqualTo(second);
		assertThat(this.registry.find("staging").aliases()).containsExactly("staging");
		assertThat(this.registry.find(first.toString()).aliases()).containsExactly("champion");
	}

	@Test
	void listsAliasesByName() {
		UUID model = store(0.5);
		this.aliases.set("zebra", model);
		this.aliases.set("ant", model);

		assertThat(this.aliases.list()).extracting(AliasView::alias).containsExactly("ant", "champion", "zebra");
		assertThat(this.registry.find("ant").aliases()).containsExactly("ant", "champion", "zebra");
	}

	@Test
	void removesAnAliasOnce() {
		UUID model = store(0.5);
		this.aliases.set("staging", model);

		this.aliases.remove("staging");

		assertNotFound(() -> this.registry.find("staging"));
		assertNotFound(() -> this.aliases.remove("staging"));
		assertThat(this.registry.find(model.toString()).id()).isEqualTo(model);
	}

	@Test
	void pointsToNothingThatIsNotThere() {
		store(0.5);

		assertNotFound(() -> this.aliases.set("staging", UUID.randomUUID()));
		assertThat(this.aliases.list()).hasSize(1);
	}

	@Test
	void tellsOfEachMoveOnce(ApplicationEvents events) {
		UUID first = store(0.5);
		UUID second = store(0.6);
		store(0.1);
		this.aliases.set("staging", first);
		this.aliases.set("staging", first);
		this.aliases.set("champion", second);
		this.aliases.remove("champion");
		this.aliases.remove("staging");

		assertThat(events.stream(AliasMoved.class)).containsExactly(new AliasMoved("champion", first),
				new AliasMoved("champion", second), new AliasMoved("staging", first), new AliasMoved("staging", null));
	}

	@Test
	void findsTheBestOfManyThatFinishAtOnce() throws Exception {
		List<Double> accuracies = List.of(0.3, 0.9, 0.1, 0.7, 0.5, 0.8, 0.2, 0.6);

		atOnce(accuracies, (accuracy) -> this.registry.store(TestModels.withHoldoutAccuracy(accuracy), null));

		assertThat(this.registry.find("champion").holdoutAccuracy()).hasValue(0.9);
		assertThat(this.rows.count("model")).isEqualTo(8);
	}

	@Test
	void waitsForAChampionThatIsNotYetCommitted() throws Exception {
		ExecutorService other = Executors.newSingleThreadExecutor();
		try {
			NewModel better = TestModels.withHoldoutAccuracy(0.8);
			Future<?> later = this.transactions.execute((status) -> {
				this.registry.store(TestModels.withHoldoutAccuracy(0.9), null);
				return other.submit(() -> this.registry.store(better, null));
			});
			later.get(10, TimeUnit.SECONDS);
		}
		finally {
			other.shutdownNow();
		}

		assertThat(this.registry.find("champion").holdoutAccuracy()).hasValue(0.9);
	}

	@Test
	void takesManyRequestsForOneNewAlias() throws Exception {
		List<UUID> models = new ArrayList<>();
		for (int i = 0; i < 6; i++) {
			models.add(store(0.1 * i));
		}

		atOnce(models, (model) -> this.aliases.set("staging", model));

		assertThat(this.registry.find("staging").id()).isIn(models);
		assertThat(this.aliases.list()).extracting(AliasView::alias).containsExactly("champion", "staging");
	}

	private <T> void atOnce(List<T> inputs, Consumer<T> action) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(inputs.size());
		try {
			CountDownLatch start = new CountDownLatch(1);
			List<Future<?>> running = new ArrayList<>();
			for (T input : inputs) {
				running.add(threads.submit(() -> {
					start.await();
					action.accept(input);
					return null;
				}));
			}
			start.countDown();
			for (Future<?> one : running) {
				one.get(30, TimeUnit.SECONDS);
			}
		}
		finally {
			threads.shutdownNow();
		}
	}

	private UUID store(double accuracy) {
		return this.registry.store(TestModels.withHoldoutAccuracy(accuracy), null).id();
	}

	private Optional<UUID> champion() {
		return this.aliases.list()
			.stream()
			.filter((alias) -> alias.alias().equals("champion"))
			.map(AliasView::model)
			.findFirst();
	}

	private static void assertNotFound(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
		assertThatExceptionOfType(ProblemException.class).isThrownBy(call)
			.extracting(ProblemException::type)
			.isEqualTo(ProblemType.NOT_FOUND);
	}

}
