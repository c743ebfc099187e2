package io.atelier.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Programs that are not part of the build.
 */
public final class Tools {

	private static final boolean REQUIRED = Boolean.parseBoolean(System.getenv("ATELIER_TEST_REQUIRE_TOOLS"));

	private Tools() {
	}

	/**
	 * Leaves a test out where a program is missing, unless the environment says that none
	 * may be: {@code ATELIER_TEST_REQUIRE_TOOLS=true}.
	 * @param program a name that the shell finds
	 */
	public static void require(String program) {
		boolean found = Stream.of(System.getenv("PATH").split(":"))
			.anyMatch((folder) -> Files.isExecutable(Path.of(folder, program)));
		Assumptions.assumeTrue(found || REQUIRED, () -> program + " is not installed");
		assertThat(found).as("%s is installed", program).isTrue();
	}

	/**
	 * Runs a command and expects its success.
	 * @param log where its output goes
	 * @param limit how long it may take on a slow machine
	 * @param command the program and its arguments
	 * @return what it wrote
	 */
	public static String run(Path log, Duration limit, List<String> command) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
		try {
			assertThat(process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)).as("%s ends", command).isTrue();
		}
		finally {
			process.descendants().forEach(ProcessHandle::destroyForcibly);
			process.destroyForcibly();
		}
		String output = Files.readString(log);
		assertThat(process.exitValue()).as("%s: %s", command, output).isZero();
		return output;
	}

}
