package io.atelier.platform.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class HomeSettingTests {

	@ParameterizedTest
	@ValueSource(strings = { "data", "./data", "sub/../data" })
	void startsRelativePathsAtTheWorkingDirectory(String setting) {
		assertThat(HomeSetting.resolve(setting)).isEqualTo(Path.of("").toAbsolutePath().resolve("data"));
	}

	@Test
	void takesTheTildeForTheUsersFolder() {
		assertThat(HomeSetting.resolve("~/atelier")).isEqualTo(Path.of(System.getProperty("user.home"), "atelier"));
	}

	@Test
	void replacesWhateverWasSet() {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().addFirst(new MapPropertySource("set", Map.of("atelier.home", "target/home")));
		new HomeSetting().postProcessEnvironment(environment, new SpringApplication());
		assertThat(environment.getProperty("atelier.home"))
			.isEqualTo(Path.of("target", "home").toAbsolutePath().toString());
	}

	@Test
	void takesAFolderThatIsYetToBeMade(@TempDir Path folder) {
		assertThatNoException().isThrownBy(() -> HomeSetting.check(folder.resolve("a/b")));
	}

	@Test
	void refusesAFile(@TempDir Path folder) throws IOException {
		Path file = Files.createFile(folder.resolve("file"));
		assertThatExceptionOfType(UnusableHomeException.class).isThrownBy(() -> HomeSetting.check(file.resolve("a")))
			.withMessage(file + " is a file, not a folder");
	}

	@Test
	void refusesWhatTheDatabaseTakesForASetting(@TempDir Path folder) {
		assertThatExceptionOfType(UnusableHomeException.class)
			.isThrownBy(() -> HomeSetting.check(folder.resolve("a;b")))
			.withMessageContaining("';'");
	}

	@Test
	void saysWhatToDo() {
		FailureAnalysis unusable = new UnusableHomeAnalyzer()
			.analyze(new IllegalStateException(new UnusableHomeException("/x is a file, not a folder")));
		assertThat(unusable.getDescription()).contains("/x is a file");
		assertThat(unusable.getAction()).contains("--atelier.home");
	}

	@Test
	void knowsAHomeThatIsInUse() {
		LockedHomeAnalyzer analyzer = new LockedHomeAnalyzer(new MockEnvironment().withProperty("atelier.home", "/h"));
		assertThat(analyzer.analyze(new IllegalStateException(new SQLException("locked", "90020", 90020)))
			.getDescription()).contains("/h");
		assertThat(analyzer.analyze(new IllegalStateException(new SQLException("other", "90000", 90000)))).isNull();
	}

}
