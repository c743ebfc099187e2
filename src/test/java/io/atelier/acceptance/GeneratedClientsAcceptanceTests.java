package io.atelier.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.atelier.tools.Tools;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Clients that a generator makes of the contract compile as they are, and do the main
 * job, uploads included.
 */
@Tag("acceptance")
class GeneratedClientsAcceptanceTests {

	private static final Path REAL_DATA = Path.of("../shared/fashion-mnist");

	private static final Duration LIMIT = Duration.ofMinutes(10);

	@TempDir
	private static Path folder;

	private static ServiceProcess service;

	@BeforeAll
	static void start() throws IOException {
		Assumptions.assumeTrue(Files.isDirectory(REAL_DATA), "the real data is not beside the checkout");
		service = ServiceProcess.start(Files.createDirectory(folder.resolve("home")), REAL_DATA);
		for (int i = 0; i < 2; i++) {
			Files.write(image(i), service.client().getBytes("/datasets/fashion-sketch/test/" + i + ".png"));
		}
	}

	@AfterAll
	static void stop() {
		if (service != null) {
			service.close();
		}
	}

	@ParameterizedTest
	@CsvSource({ "java-native, java", "java-okhttp-gson, java", "java-restclient, java", "typescript-fetch, npm",
			"python, python3" })
	void doesTheMainJob(String kind, String program) throws Exception {
		Tools.require(program);
		String output = Tools.run(folder.resolve(kind), LIMIT, List.of("src/contract/client", kind,
				service.client().address(), image(0).toString(), image(1).toString()));
		assertThat(output).containsPattern("done: [A-Z]");
	}

	private static Path image(int index) {
		return folder.resolve("image-" + index + ".png");
	}

}
