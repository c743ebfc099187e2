package io.atelier.access.start;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

import io.atelier.access.AccessTestApplication;
import io.atelier.access.key.KeyCommand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ExtendWith(OutputCaptureExtension.class)
class ClosedNetworkTests {

	@TempDir
	private Path home;

	@Test
	void doesNotStartOnANetworkWithoutAKey(CapturedOutput output) {
		assertThatExceptionOfType(MissingKeyException.class).isThrownBy(() -> start("--server.address=0.0.0.0"));
		assertThat(output).contains("--atelier.access.create-key=admin").doesNotContain("\tat ");
	}

	@Test
	void startsOnANetworkWithAKey(CapturedOutput output) {
		KeyCommand.run(arguments("--atelier.access.create-key=admin"), System.out, System.err);
		try (ConfigurableApplicationContext context = start("--server.address=0.0.0.0")) {
			assertThat(context.isRunning()).isTrue();
		}
		assertThat(output).doesNotContain("Everyone who reaches");
	}

	@Test
	void warnsAtEachStartIfItIsOpen(CapturedOutput output) {
		try (ConfigurableApplicationContext context = start("--server.address=0.0.0.0", "--atelier.access.mode=open")) {
			assertThat(context.isRunning()).isTrue();
		}
		assertThat(output).contains("Everyone who reaches this service may do everything");
	}

	@Test
	void saysHowToCreateAKey() {
		FailureAnalysis analysis = new MissingKeyAnalyzer()
			.analyze(new IllegalStateException(new MissingKeyException()));
		assertThat(Optional.ofNullable(analysis).orElseThrow().getAction())
			.contains("--atelier.access.create-key=admin");
	}

	private ConfigurableApplicationContext start(String... arguments) {
		return SpringApplication.run(AccessTestApplication.class, arguments(arguments));
	}

	private String[] arguments(String... arguments) {
		List<String> all = new ArrayList<>(List.of(arguments));
		all.addAll(List.of("--server.port=0", "--atelier.home=" + this.home));
		return all.toArray(String[]::new);
	}

}
