package io.atelier.access.start;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

import io.atelier.access.ListenAddress;
import io.atelier.access.key.KeyRing;

/**
 * Lets a service start on a network only if it has a key or is meant to be open.
 */
@Component
class ClosedNetwork implements SmartInitializingSingleton {

	private static final Logger logger = LoggerFactory.getLogger(ClosedNetwork.class);

	private final KeyRing ring;

	private final ListenAddress address;

	ClosedNetwork(KeyRing ring, ListenAddress address) {
		this.ring = ring;
		this.address = address;
	}

	@Override
	public void afterSingletonsInstantiated() {
		if (this.ring.isUnusable()) {
			throw new MissingKeyException();
		}
		if (!this.ring.needsKey() && !this.address.isLoopback()) {
			logger.warn("Everyone who reaches this service may do everything: it listens on a network, has no key, "
					+ "and atelier.access.mode is open");
		}
	}

}
