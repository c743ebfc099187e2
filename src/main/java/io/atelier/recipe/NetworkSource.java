package io.atelier.recipe;

import java.util.List;

/**
 * Offers networks, each of its own id. {@code META-INF/services} names every source.
 */
public interface NetworkSource {

	List<Network> networks();

}
