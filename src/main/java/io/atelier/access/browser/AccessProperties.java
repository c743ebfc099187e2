package io.atelier.access.browser;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of access.
 *
 * @param hosts names or addresses besides localhost, without port, under which clients
 * may use a service that listens on the loopback address, such as atelier.example.org
 */
@ConfigurationProperties("atelier.access")
record AccessProperties(@Nullable List<String> hosts) {

	AccessProperties {
		hosts = (hosts != null) ? List.copyOf(hosts) : List.of();
		for (String host : hosts) {
			if (!HostName.of(host).equalsIgnoreCase(host)) {
				throw new IllegalArgumentException(
						"atelier.access.hosts must be names without port and path, not '" + host + '\'');
			}
		}
	}

	boolean allows(String host) {
		return this.hosts != null && this.hosts.stream().anyMatch(host::equalsIgnoreCase);
	}

}
