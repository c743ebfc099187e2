package io.atelier.inference.serving;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

import io.atelier.model.AliasMoved;
import io.atelier.model.ModelRegistry;
import io.atelier.model.StoredModel;

/**
 * Remembers for a moment which model a name stands for, so that a prediction needs no
 * database. A move of an alias is seen at once on this machine, and within that moment on
 * others.
 */
@Component
public class ServedModels {

	private static final Duration AGE = Duration.ofSeconds(1);

	private static final int MOST = 1000;

	private final ModelRegistry registry;

	private final Clock clock;

	private volatile ConcurrentMap<String, Remembered> remembered = new ConcurrentHashMap<>();

	ServedModels(ModelRegistry registry, Clock clock) {
		this.registry = registry;
		this.clock = clock;
	}

	/**
	 * Looks a model up.
	 * @param idOrAlias its id, or an alias that points to it
	 * @return the model
	 * @throws io.atelier.platform.ProblemException if there is none (404)
	 */
	public ServedModel find(String idOrAlias) {
		// Taken before the registry is asked: where an alias moves meanwhile, the answer
		// goes into a map that nobody reads any more.
		ConcurrentMap<String, Remembered> map = this.remembered;
		Instant now = this.clock.instant();
		Remembered known = map.get(idOrAlias);
		if (known != null && now.isBefore(known.until)) {
			return known.model;
		}
		StoredModel stored = this.registry.find(idOrAlias);
		boolean byId = stored.id().toString().equalsIgnoreCase(idOrAlias);
		ServedModel model = new ServedModel(stored.id(), stored.recipe().architecture(), byId ? null : idOrAlias);
		if (map.size() >= MOST) {
			map.clear();
		}
		map.put(idOrAlias, new Remembered(model, now.plus(AGE)));
		return model;
	}

	@TransactionalEventListener(fallbackExecution = true)
	void forget(AliasMoved event) {
		this.remembered = new ConcurrentHashMap<>();
	}

	/**
	 * What was found.
	 *
	 * @param model the model
	 * @param until when to ask again
	 */
	private record Remembered(ServedModel model, Instant until) {

	}

}
