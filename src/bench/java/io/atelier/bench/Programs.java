package io.atelier.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import tools.jackson.databind.JsonNode;

/**
 * Runs other programs that measure.
 */
final class Programs {

	private Programs() {
	}

	/**
	 * Runs this benchmark in a new process with the same JVM settings.
	 */
	static List<JsonNode> bench(List<String> arguments) throws IOException {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), Bench.class.getName()));
		command.addAll(arguments);
		return run(command, Map.of());
	}

	/**
	 * Runs a program and returns the measurements in its output. Passes on its standard
	 * error.
	 * @throws IOException if it cannot be started or fails
	 */
	static List<JsonNode> run(List<String> command, Map<String, String> environment) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
		builder.environment().putAll(environment);
		Process process = builder.start();
		try (BufferedReader reader = process.inputReader()) {
			List<JsonNode> measurements = reader.lines().flatMap((line) -> JsonLines.pick(line).stream()).toList();
			int status = process.waitFor();
			if (status != 0) {
				throw new IOException(String.format(Locale.ROOT, "%s ended with status %d", command.get(0), status));
			}
			return measurements;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException("interrupted", ex);
		}
		finally {
			process.destroy();
		}
	}

}
