package io.atelier.model.store;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;

import io.atelier.model.AliasMoved;
import io.atelier.model.ModelRegistry;
import io.atelier.model.TestModels;
import io.atelier.platform.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@StoreTest
class ModelDeletionTests {

	@Autowired
	private ModelDeletion deletion;

	@Autowired
	private ModelRegistry registry;

	@Autowired
	private AliasRegistry aliases;

	@Autowired
	private StoredRows rows;

	@Autowired
	private ApplicationEvents events;

	@BeforeEach
	void clear() {
		this.rows.clear();
	}

	@Test
	void deletesAModelWithItsParameters() {
		UUID kept = this.registry.store(TestModels.withoutHoldout(), null).id();
		UUID deleted = this.registry.store(TestModels.withoutHoldout(), null).id();

		this.deletion.delete(deleted.toString());

		refuses(404, () -> this.registry.find(deleted.toString()));
		refuses(404, () -> this.registry.parameters(deleted));
		refuses(404, () -> this.deletion.delete(deleted.toString()));
		assertThat(this.registry.parameters(kept)).isNotEmpty();
	}

	@Test
	void letsTheNextBestFollowTheChampion() {
		UUID second = this.registry.store(TestModels.withHoldoutAccuracy(0.8), null).id();
		this.registry.store(TestModels.withHoldoutAccuracy(0.9), null);

		this.deletion.delete("champion");
		assertThat(this.registry.find("champion").id()).isEqualTo(second);
		this.deletion.delete(second.toString());
		refuses(404, () -> this.registry.find("champion"));
		assertThat(this.events.stream(AliasMoved.class)).endsWith(new AliasMoved("champion", second),
				new AliasMoved("champion", null));
		UUID next = this.registry.store(TestModels.withHoldoutAccuracy(0.5), null).id();
		assertThat(this.registry.find("champion").id()).isEqualTo(next);
	}

	@Test
	void keepsWhatAUserGaveAName() {
		UUID pinned = this.registry.store(TestModels.withHoldoutAccuracy(0.9), null).id();
		this.aliases.set("champion", pinned);
		this.aliases.set("favourite", pinned);

		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> this.deletion.delete("favourite"))
			.withMessageContaining("is in use under champion, favourite")
			.satisfies((problem) -> assertThat(problem.properties()).containsEntry("aliases",
					List.of("champion", "favourite")));
		assertThat(this.registry.find("champion").id()).isEqualTo(pinned);
		this.aliases.remove("champion");
		this.aliases.remove("favourite");
		this.deletion.delete(pinned.toString());
		refuses(404, () -> this.registry.find("champion"));
	}

	private static void refuses(int status, Runnable action) {
		assertThatExceptionOfType(ProblemException.class).isThrownBy(action::run)
			.satisfies((problem) -> assertThat(problem.type().status().value()).isEqualTo(status));
	}

}
