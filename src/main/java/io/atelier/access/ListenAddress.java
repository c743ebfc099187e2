package io.atelier.access;

import java.net.InetAddress;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.stereotype.Component;

/**
 * The address on which the service listens.
 */
@Component
@EnableConfigurationProperties({ AccessProperties.class, ServerProperties.class })
public class ListenAddress {

	private final boolean loopback;

	ListenAddress(ServerProperties server) {
		InetAddress address = server.getAddress();
		this.loopback = address != null && address.isLoopbackAddress();
	}

	/**
	 * Whether only programs on this machine reach the service.
	 */
	public boolean isLoopback() {
		return this.loopback;
	}

}
