package io.atelier.recipe;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.StreamSupport;

/**
 * The networks that all sources offer.
 */
public final class Architectures {

	private static final List<Network> ALL = StreamSupport
		.stream(ServiceLoader.load(NetworkSource.class, Architectures.class.getClassLoader()).spliterator(), false)
		.flatMap((source) -> source.networks().stream())
		.toList();

	private Architectures() {
	}

	/**
	 * All of them, at their defaults.
	 * @return the seven of the paper in its order, then others
	 */
	public static List<Architecture> all() {
		return ALL.stream().map(Network::atDefaults).toList();
	}

	/**
	 * The names that can be asked for.
	 * @return ids in the order of {@link #all()}
	 */
	public static List<String> ids() {
		return ALL.stream().map(Network::id).toList();
	}

	/**
	 * One of them, at its defaults.
	 * @param id its name in requests
	 * @return the architecture, or nothing where there is none of that name
	 */
	public static Optional<Architecture> find(String id) {
		return network(id).map(Network::atDefaults);
	}

	/**
	 * The paddings that a network can be had with.
	 * @param id its name in requests
	 * @return the default first; empty where it has no convolutions
	 */
	public static List<Padding> paddings(String id) {
		return network(id).map(Network::paddings).orElse(List.of());
	}

	/**
	 * One of them, with a padding of choice.
	 * @param id its name in requests
	 * @param padding one of {@link #paddings(String)}
	 * @return the architecture, or nothing where it cannot be had so
	 */
	public static Optional<Architecture> find(String id, Padding padding) {
		return network(id).filter((network) -> network.paddings().contains(padding))
			.map((network) -> network.with(padding));
	}

	private static Optional<Network> network(String id) {
		return ALL.stream().filter((network) -> network.id().equals(id)).findFirst();
	}

}
