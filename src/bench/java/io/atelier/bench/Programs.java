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
 * Other programs that measure.
 */
final class Programs {

	private Programs() {
	}

	/**
	 * Runs this benchmark in a process of its own that is started as this one was.
	 * @param arguments its command line
	 * @return the measurements
	 * @throws IOException if it fails
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
	 * Runs a program. What it says on standard error is passed on.
	 * @param command the program and its arguments
	 * @param environment variables to set
	 * @return the measurements among what it prints
	 * @throws IOException if it cannot be started or ends with a failure
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
