package io.atelier.model.store;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.atelier.model.AliasMoved;
import io.atelier.platform.ProblemException;
import io.atelier.recipe.Recipe;

@Service
@Transactional
public class AliasRegistry {

	private final Aliases aliases;

	private final Models models;

	private final EntityManager entityManager;

	private final ApplicationEventPublisher events;

	AliasRegistry(Aliases aliases, Models models, EntityManager entityManager, ApplicationEventPublisher events) {
		this.aliases = aliases;
		this.models = models;
		this.entityManager = entityManager;
		this.events = events;
	}

	@Transactional(readOnly = true)
	public List<AliasView> list() {
		return this.aliases.findByModelIdNotNullOrderByName()
			.stream()
			.map((alias) -> new AliasView(alias.name(), alias.modelId().orElseThrow(), alias.isPinned()))
			.toList();
	}

	/**
	 * Points an alias to a model on behalf of a user; creates the alias if necessary.
	 */
	public AliasView set(String name, UUID model) {
		Alias champion = this.aliases.lockChampion();
		if (!this.models.existsById(model)) {
			throw ProblemException.notFound("model", model);
		}
		Alias alias = champion.name().equals(name) ? champion : this.aliases.findById(name).orElseGet(() -> add(name));
		if (alias.pin(model)) {
			publish(alias);
		}
		return new AliasView(name, model, true);
	}

	private Alias add(String name) {
		Alias alias = new Alias(name);
		this.entityManager.persist(alias);
		return alias;
	}

	/**
	 * Removes an alias; the champion instead follows the best model again.
	 */
	public void remove(String name) {
		Alias champion = this.aliases.lockChampion();
		Alias alias = this.aliases.findById(name)
			.filter((found) -> found.modelId().isPresent())
			.orElseThrow(() -> ProblemException.notFound("alias", name));
		if (alias != champion) {
			this.aliases.delete(alias);
			this.events.publishEvent(new AliasMoved(name, null));
		}
		else if (champion.isPinned() && champion.follow(best())) {
			publish(champion);
		}
	}

	private @Nullable UUID best() {
		return this.models.findBest(Recipe.DEFAULT_DATASET).map(Model::id).orElse(null);
	}

	/**
	 * Makes a new model the champion if it is better and the champion is not pinned.
	 */
	void challenge(Model challenger) {
		if (challenger.holdoutAccuracy().isEmpty()) {
			return;
		}
		Alias champion = this.aliases.lockChampion();
		boolean beaten = champion.modelId().flatMap(this.models::findById).map(challenger::beats).orElse(true);
		if (!champion.isPinned() && beaten && champion.follow(challenger.id())) {
			publish(champion);
		}
	}

	/**
	 * Makes the champion leave a model, unless a user pointed an alias to it.
	 * @return whether it was the champion, so that another one must follow
	 * @throws ProblemException if there is such an alias (409, {@code model-has-alias})
	 */
	boolean release(UUID model) {
		Alias champion = this.aliases.lockChampion();
		List<Alias> names = this.aliases.findByModelIdInOrderByName(List.of(model));
		List<String> chosen = names.stream()
			.filter((alias) -> alias != champion || alias.isPinned())
			.map(Alias::name)
			.toList();
		if (!chosen.isEmpty()) {
			throw ModelProblems.hasAlias(model, chosen);
		}
		return !names.isEmpty() && champion.follow(null);
	}

	/**
	 * Makes the best model the champion.
	 */
	void elect() {
		Alias champion = this.aliases.lockChampion();
		champion.follow(best());
		publish(champion);
	}

	private void publish(Alias alias) {
		this.events.publishEvent(new AliasMoved(alias.name(), alias.modelId().orElse(null)));
	}

}
