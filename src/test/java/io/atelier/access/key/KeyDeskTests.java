package io.atelier.access.key;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.atelier.access.AccessProperties;
import io.atelier.access.AccessTestApplication;
import io.atelier.access.Caller;
import io.atelier.access.ListenAddress;
import io.atelier.access.Scope;
import io.atelier.access.change.ChangeCounter;
import io.atelier.platform.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest(classes = AccessTestApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "server.address=127.0.0.1", "spring.datasource.url=jdbc:h2:mem:keys" })
class KeyDeskTests {

	@Autowired
	private KeyDesk desk;

	@Autowired
	private KeyRing ring;

	@Autowired
	private KeyTable table;

	@Autowired
	private ChangeCounter changes;

	@Autowired
	private AccessProperties access;

	@Autowired
	private ListenAddress address;

	private NewKey administrator;

	@BeforeEach
	void createAdministrator(@Autowired JdbcClient jdbc) {
		jdbc.sql("delete from access_key").update();
		this.administrator = this.desk.create("Ada", EnumSet.of(Scope.ADMIN), null);
	}

	@Test
	void keepsNoSecret(@Autowired JdbcClient jdbc) {
		String secret = this.administrator.text().substring("atelier_".length() + 13);
		assertThat(jdbc.sql("select * from access_key").query().listOfRows().toString()).contains("Ada")
			.doesNotContain(secret);
		assertThat(this.administrator.toString()).doesNotContain(secret);
		assertThat(KeyText.parse(this.administrator.text()).orElseThrow().toString()).doesNotContain(secret);
	}

	@Test
	void knowsAKeyAtOnce() {
		NewKey key = this.desk.create("Grace", EnumSet.of(Scope.READ, Scope.TRAIN), null);
		assertThat(this.ring.find(key.text()).orElseThrow().caller())
			.isEqualTo(new Caller(key.key().id(), "Grace", Set.of(Scope.READ, Scope.TRAIN)));
		assertThat(this.ring.find(this.administrator.text()).orElseThrow().caller().scopes())
			.containsExactlyInAnyOrder(Scope.values());
		assertThat(this.desk.find(key.key().id())).isEqualTo(key.key());
		assertThat(this.desk.list()).containsExactly(this.administrator.key(), key.key());
	}

	@Test
	void knowsNoOtherText() {
		KeyText forged = KeyText.create(this.administrator.key().id(), new SecureRandom());
		assertThat(this.ring.find(forged.text())).isEmpty();
		assertThat(this.ring.find(this.administrator.text() + " ")).isEmpty();
		assertThat(this.ring.find("")).isEmpty();
	}

	@Test
	void refusesARevokedKeyAtOnce() {
		NewKey key = this.desk.create("Grace", EnumSet.of(Scope.READ), null);
		this.desk.revoke(key.key().id());
		this.desk.revoke(key.key().id());
		assertThat(this.ring.find(key.text())).isEmpty();
		assertThat(this.ring.needsKey()).isTrue();
		assertThatProblem("key-revoked", () -> this.desk.rotate(key.key().id(), Duration.ZERO));
	}

	@Test
	void followsOtherProcesses() {
		KeyRing other = ring(Clock.systemUTC());
		NewKey key = this.desk.create("Grace", EnumSet.of(Scope.READ), null);
		assertThat(other.find(key.text())).isEmpty();
		other.follow();
		assertThat(other.find(key.text())).isPresent();
		this.desk.revoke(key.key().id());
		other.follow();
		assertThat(other.find(key.text())).isEmpty();
	}

	@Test
	void staysClosedIfItsKeysDisappear(@Autowired JdbcClient jdbc) {
		KeyRing other = ring(Clock.systemUTC());
		jdbc.sql("delete from access_key").update();
		jdbc.sql("update access_change set number = number + 1").update();
		other.follow();
		assertThat(other.find(this.administrator.text())).isEmpty();
		assertThat(other.needsKey()).isTrue();
	}

	@Test
	void expires() {
		NewKey key = this.desk.create("Grace", EnumSet.of(Scope.READ), Duration.ofDays(1));
		Instant end = key.key().createdAt().plus(Duration.ofDays(1));
		assertThat(ring(at(end.minusMillis(1))).find(key.text())).isPresent();
		assertThat(ring(at(end)).find(key.text())).isEmpty();
	}

	@Test
	void rotatesWithBothValidForAWhile() {
		String id = this.administrator.key().id();
		NewKey rotated = this.desk.rotate(id, Duration.ofHours(2));
		assertThat(rotated.text()).startsWith("atelier_" + id + '_').isNotEqualTo(this.administrator.text());
		Instant end = Optional.ofNullable(rotated.key().formerUntil()).orElseThrow();
		KeyRing before = ring(at(end.minusMillis(1)));
		assertThat(before.find(this.administrator.text())).isPresent();
		assertThat(before.find(rotated.text())).isPresent();
		KeyRing after = ring(at(end));
		assertThat(after.find(this.administrator.text())).isEmpty();
		assertThat(after.find(rotated.text())).isPresent();

		NewKey third = this.desk.rotate(id, Duration.ofHours(2));
		assertThat(this.ring.find(this.administrator.text())).isEmpty();
		assertThat(List.of(this.ring.find(rotated.text()).isPresent(), this.ring.find(third.text()).isPresent()))
			.containsOnly(true);
		assertThat(this.desk.rotate(id, Duration.ZERO).text()).isNotEqualTo(third.text());
		assertThat(this.ring.find(third.text())).isEmpty();
	}

	@Test
	void keepsAnAdministrator(@Autowired JdbcClient jdbc) {
		NewKey expiring = this.desk.create("Grace", EnumSet.of(Scope.ADMIN), Duration.ofDays(1));
		assertThatProblem("no-administrator", () -> this.desk.revoke(this.administrator.key().id()));
		assertThat(this.ring.find(this.administrator.text())).isPresent();
		this.desk.revoke(expiring.key().id());

		jdbc.sql("delete from access_key").update();
		assertThatProblem("no-administrator", () -> this.desk.create("first", EnumSet.of(Scope.READ), null));
		assertThatProblem("no-administrator",
				() -> this.desk.create("first", EnumSet.of(Scope.ADMIN), Duration.ofDays(1)));
		assertThat(this.desk.list()).isEmpty();
	}

	@Test
	void storesTheLastUse() {
		assertThat(this.desk.find(this.administrator.key().id()).lastUsedAt()).isNull();
		Instant now = this.administrator.key().createdAt().plusSeconds(60);
		KeyRing other = ring(at(now));
		assertThat(other.find(this.administrator.text())).isPresent();
		other.storeUses();
		assertThat(this.desk.find(this.administrator.key().id()).lastUsedAt()).isEqualTo(now);
		KeyRing earlier = ring(at(now.minusSeconds(30)));
		assertThat(earlier.find(this.administrator.text())).isPresent();
		earlier.storeUses();
		assertThat(this.desk.find(this.administrator.key().id()).lastUsedAt()).isEqualTo(now);
	}

	@Test
	void doesNotKnowOtherIds() {
		assertThatProblem("not-found", () -> this.desk.find("nothing"));
		assertThatProblem("not-found", () -> this.desk.revoke("nothing"));
		assertThatProblem("not-found", () -> this.desk.rotate("nothing", Duration.ZERO));
	}

	private KeyRing ring(Clock clock) {
		return new KeyRing(this.table, this.changes, clock, this.access, this.address);
	}

	private static Clock at(Instant instant) {
		return Clock.fixed(instant, ZoneOffset.UTC);
	}

	private static void assertThatProblem(String name, Runnable call) {
		assertThatExceptionOfType(ProblemException.class).isThrownBy(call::run)
			.satisfies((problem) -> assertThat(problem.type().name()).isEqualTo(name));
	}

}
