package io.atelier.engine.dl4j.onednn;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.bytedeco.javacpp.PointerScope;

/**
 * Keeps native objects alive, and frees them all together.
 */
final class NativeObjects implements AutoCloseable {

	private final List<PointerScope> scopes = new ArrayList<>();

	/**
	 * Keeps whatever native objects an action makes.
	 */
	@SuppressWarnings("unchecked")
	<T> T keep(Supplier<T> action) {
		try (PointerScope scope = new PointerScope().extend()) {
			this.scopes.add(scope);
			return action.get();
		}
	}

	@Override
	public void close() {
		this.scopes.forEach(PointerScope::deallocate);
		this.scopes.clear();
	}

}
