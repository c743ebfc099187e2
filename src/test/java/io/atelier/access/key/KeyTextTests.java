package io.atelier.access.key;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class KeyTextTests {

	private final SecureRandom random = new SecureRandom();

	@Test
	void readsWhatItWrites() {
		for (int i = 0; i < 1000; i++) {
			KeyText key = KeyText.create(this.random);
			assertThat(key.text()).hasSize(70).startsWith("atelier_" + key.id() + '_');
			assertThat(KeyText.parse(key.text())).contains(key);
		}
	}

	@Test
	void givesEachKeyAnotherIdAndSecret() {
		Set<String> ids = new HashSet<>();
		Set<String> secrets = new HashSet<>();
		for (int i = 0; i < 1000; i++) {
			KeyText key = KeyText.create(this.random);
			ids.add(key.id());
			secrets.add(key.text().substring(21));
		}
		assertThat(ids).hasSize(1000);
		assertThat(secrets).hasSize(1000);
	}

	@Test
	void noticesEveryWrongCharacter() {
		String text = KeyText.create(this.random).text();
		for (int i = 0; i < text.length(); i++) {
			char other = (text.charAt(i) == 'x') ? 'y' : 'x';
			assertThat(KeyText.parse(text.substring(0, i) + other + text.substring(i + 1))).isEmpty();
			assertThat(KeyText.parse(text.substring(0, i))).isEmpty();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "atelier_", "atelier_x_y", "Bearer atelier_x" })
	void takesNoOtherTextForKey(String text) {
		assertThat(KeyText.parse(text)).isEmpty();
	}

	@Test
	void changesTheSecretUnderTheSameId() {
		KeyText key = KeyText.create(this.random);
		KeyText next = KeyText.create(key.id(), this.random);
		assertThat(next.id()).isEqualTo(key.id());
		assertThat(next.sha256()).isNotEqualTo(key.sha256());
	}

	@Test
	void doesNotShowItsSecret() {
		KeyText key = KeyText.create(this.random);
		assertThat(key).hasToString("atelier_" + key.id() + "_...");
	}

}
