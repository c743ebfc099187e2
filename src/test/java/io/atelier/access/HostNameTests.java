package io.atelier.access;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class HostNameTests {

	@ParameterizedTest
	@CsvSource({ "localhost:8080, localhost", "localhost, localhost", "127.0.0.1:80, 127.0.0.1", "[::1]:8080, [::1]",
			"[::1], [::1]", "a.example:, a.example" })
	void leavesThePortOut(String authority, String name) {
		assertThat(HostName.of(authority)).isEqualTo(name);
	}

	@ParameterizedTest
	@ValueSource(strings = { "localhost", "LOCALHOST", "localhost.", "atelier.localhost", "127.0.0.1", "127.9.8.7",
			"[::1]" })
	void knowsThisMachine(String name) {
		assertThat(HostName.isLoopback(name)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "xlocalhost",
			"0.0.0.0", "128.0.0.1", "[::2]", "127.1", "2130706433", "localhost..", "" })
	void takesNothingElseForThisMachine(String name) {
		assertThat(HostName.isLoopback(name)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "atelier.example:8080", "[::1]:80" })
	void refusesPortInTheSetting(String host) {
		assertThatIllegalArgumentException().isThrownBy(() -> properties(host)).withMessageContaining(host);
	}

	@Test
	void allowsNoOtherNameByDefault() {
		assertThat(properties().allows("atelier.example")).isFalse();
		assertThat(properties("atelier.example").allows("ATELIER.example")).isTrue();
	}

	private static AccessProperties properties(String... hosts) {
		return new AccessProperties(AccessProperties.Mode.AUTO, List.of(hosts), false, Duration.ofHours(12),
				Duration.ofDays(365));
	}

}
