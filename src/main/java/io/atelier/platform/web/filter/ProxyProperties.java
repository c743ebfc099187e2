package io.atelier.platform.web.filter;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

import org.apache.catalina.util.NetMask;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of trusted proxies.
 *
 * @param trusted addresses or networks of proxies, such as 10.0.0.0/8, whose headers
 * X-Forwarded-Prefix, -Host, -Proto and -For are used; by default those on this machine
 */
@ConfigurationProperties("atelier.proxies")
record ProxyProperties(@Nullable List<String> trusted) {

	private static final List<String> THIS_MACHINE = List.of("127.0.0.0/8", "::1");

	ProxyProperties {
		trusted = (trusted != null) ? List.copyOf(trusted) : THIS_MACHINE;
		trusted.forEach(NetMask::new);
	}

	/**
	 * @param address a numeric IP address
	 */
	boolean trust(String address) {
		List<String> networks = (this.trusted != null) ? this.trusted : THIS_MACHINE;
		try {
			InetAddress proxy = InetAddress.getByName(address);
			return networks.stream().anyMatch((network) -> new NetMask(network).matches(proxy));
		}
		catch (UnknownHostException ex) {
			return false;
		}
	}

}
