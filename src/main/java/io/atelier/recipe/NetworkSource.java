package io.atelier.recipe;

import java.util.List;

/**
 * Offers networks. {@code META-INF/services} names every one.
 */
public interface NetworkSource {

	/**
	 * Lists what it offers.
	 * @return networks, each of another id
	 */
	List<Network> networks();

}
