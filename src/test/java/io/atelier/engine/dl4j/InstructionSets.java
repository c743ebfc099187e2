package io.atelier.engine.dl4j;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs tests in a separate process in which oneDNN is limited to a smaller instruction
 * set, so that one machine can test others' behaviour.
 */
public final class InstructionSets {

	/**
	 * oneDNN's names; each set includes the ones before it.
	 */
	private static final List<String> ALL = List.of("SSE41", "AVX", "AVX2", "AVX512_CORE");

	private InstructionSets() {
	}

	static Stream<String> below() {
		String own = Engines.oneDnn().instructionSet();
		int level = IntStream.range(0, ALL.size())
			.filter((i) -> own.equals(ALL.get(i)) || own.startsWith(ALL.get(i) + "_"))
			.findFirst()
			.orElseThrow();
		return ALL.subList(0, level + 1).stream().filter((set) -> !set.equals(own));
	}

	static void run(String set, Class<?>... tests) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx768m", "-cp",
						System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
						InstructionSets.class.getName(), set));
		Arrays.stream(tests).map(Class::getName).forEach(command::add);
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
		builder.environment().put("ONEDNN_MAX_CPU_ISA", set);
		Process process = builder.start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).as(output).isZero();
	}

	public static void main(String[] arguments) {
		LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
			.selectors(Arrays.stream(arguments).skip(1).map(DiscoverySelectors::selectClass).toList())
			.build();
		SummaryGeneratingListener listener = new SummaryGeneratingListener();
		LauncherFactory.create().execute(request, listener);
		String set = Engines.oneDnn().instructionSet();
		listener.getSummary().printFailuresTo(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
		System.out.println(listener.getSummary().getTestsSucceededCount() + " tests passed for " + set);
		boolean passed = listener.getSummary().getTotalFailureCount() == 0
				&& listener.getSummary().getTestsSucceededCount() > 0 && set.equals(arguments[0]);
		System.exit(passed ? 0 : 1);
	}

}
