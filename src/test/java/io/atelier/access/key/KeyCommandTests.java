package io.atelier.access.key;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

import org.h2.Driver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

import static org.assertj.core.api.Assertions.assertThat;

class KeyCommandTests {

	@TempDir
	private Path home;

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	@Test
	void isAskedForOnlyByArguments() {
		assertThat(KeyCommand.isAsked(List.of("--server.port=1", "--atelier.access.create-key=admin"))).isTrue();
		assertThat(KeyCommand.isAsked(List.of("--server.port=1"))).isFalse();
	}

	@Test
	void printsNothingButTheKey() {
		assertThat(run("--atelier.access.create-key=admin")).isZero();
		assertThat(KeyText.parse(text(this.out).strip())).isPresent();
		assertThat(text(this.err)).isEmpty();
	}

	@Test
	void createsKeysOfOtherScopesAfterTheFirst() {
		assertThat(run("--atelier.access.create-key=read,predict")).isEqualTo(1);
		assertThat(text(this.err)).contains("'admin'");
		assertThat(text(this.out)).isEmpty();
		assertThat(run("--atelier.access.create-key=admin")).isZero();
		assertThat(run("--atelier.access.create-key=read, predict")).isZero();
		assertThat(text(this.out).lines().filter((line) -> KeyText.parse(line).isPresent())).hasSize(2);
	}

	@Test
	void isInTheAudit() {
		run("--atelier.access.create-key=admin");
		String id = KeyText.parse(text(this.out).strip()).orElseThrow().id();
		SimpleDriverDataSource database = new SimpleDriverDataSource(new Driver(),
				"jdbc:h2:file:" + this.home.resolve("database/atelier"), "sa", "");
		assertThat(JdbcClient.create(database)
			.sql("select method, path, created, status from access_audit")
			.query()
			.singleRow()
			.values()).containsExactly("COMMAND", "--atelier.access.create-key", "/api/v1/keys/" + id, 201);
	}

	@Test
	void refusesUnknownScopes() {
		assertThat(run("--atelier.access.create-key=root")).isEqualTo(1);
		assertThat(text(this.err)).contains("'root'").contains("read, predict, train and admin");
	}

	@Test
	void writesTheKeyOnceIntoAFileForItsOwner() throws IOException {
		Path file = this.home.resolve("key");
		String option = "--atelier.access.key-file=" + file;
		assertThat(run("--atelier.access.create-key=admin", option)).isZero();
		String key = Files.readString(file).strip();
		assertThat(KeyText.parse(key)).isPresent();
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");

		assertThat(run("--atelier.access.create-key=admin", option)).isZero();
		assertThat(Files.readString(file).strip()).isEqualTo(key);
		assertThat(text(this.out)).doesNotContain(key).contains(file.toString());

		Files.writeString(file, "of another database");
		assertThat(run("--atelier.access.create-key=admin", option)).isZero();
		assertThat(KeyText.parse(Files.readString(file).strip())).isPresent();
	}

	@Test
	void saysWhyItCannotWriteTheFile() throws IOException {
		Path folder = Files.createDirectories(this.home.resolve("folder/of/files"));
		assertThat(run("--atelier.access.create-key=admin", "--atelier.access.key-file=" + folder)).isEqualTo(1);
		assertThat(text(this.err)).contains(folder.toString());
	}

	private int run(String... arguments) {
		List<String> all = new ArrayList<>(List.of(arguments));
		all.add("--atelier.home=" + this.home);
		return KeyCommand.run(all.toArray(String[]::new), new PrintStream(this.out, true, StandardCharsets.UTF_8),
				new PrintStream(this.err, true, StandardCharsets.UTF_8));
	}

	private static String text(ByteArrayOutputStream stream) {
		return stream.toString(StandardCharsets.UTF_8);
	}

}
