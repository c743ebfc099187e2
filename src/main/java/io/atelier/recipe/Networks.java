package io.atelier.recipe;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.StreamSupport;

/**
 * The networks that all sources offer: the seven of the paper in its order, then others.
 */
public final class Networks {

	private static final List<Network> ALL = StreamSupport
		.stream(ServiceLoader.load(NetworkSource.class, Networks.class.getClassLoader()).spliterator(), false)
		.flatMap((source) -> source.networks().stream())
		.toList();

	private Networks() {
	}

	public static List<Network> all() {
		return ALL;
	}

	public static List<String> ids() {
		return ALL.stream().map(Network::id).toList();
	}

	public static Optional<Network> find(String id) {
		return ALL.stream().filter((network) -> network.id().equals(id)).findFirst();
	}

}
