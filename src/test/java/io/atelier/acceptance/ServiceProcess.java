package io.atelier.acceptance;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

import io.atelier.tools.Tools;

import static org.awaitility.Awaitility.await;

/**
 * The service in a process of its own, so that it can be killed.
 */
final class ServiceProcess implements AutoCloseable {

	private static final Duration START_LIMIT = Duration.ofMinutes(2);

	private static final String CONTEXT_PATH = "--server.servlet.context-path=";

	private final Process process;

	private final ServiceClient client;

	private final Path home;

	private final Path log;

	private volatile @Nullable Instant killedAt;

	private ServiceProcess(Process process, ServiceClient client, Path home, Path log) {
		this.process = process;
		this.client = client;
		this.home = home;
		this.log = log;
	}

	/**
	 * Starts the service and waits until it answers.
	 * @param home where its state is
	 * @param dataset where the data set is
	 * @param settings further arguments
	 * @return the service
	 */
	static ServiceProcess start(Path home, Path dataset, String... settings) throws IOException {
		ServiceProcess service = launch(home, dataset, settings);
		service.awaitReady();
		return service;
	}

	/**
	 * Starts the service without a data set but those it draws, and waits until it
	 * answers.
	 * @param more a folder that is searched for services too
	 * @param home where its state is
	 * @return the service
	 */
	static ServiceProcess startWith(Path more, Path home) throws IOException {
		ServiceProcess service = launch(classPath() + File.pathSeparator + more, home, Path.of("target", "nowhere"));
		service.awaitReady();
		return service;
	}

	/**
	 * Starts the service, which may be gone before it answers.
	 */
	static ServiceProcess launch(Path home, Path dataset, String... settings) throws IOException {
		return launch(classPath(), home, dataset, settings);
	}

	private static String classPath() {
		return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
	}

	private static ServiceProcess launch(String classPath, Path home, Path dataset, String... settings)
			throws IOException {
		int port = freePort();
		List<String> command = new ArrayList<>();
		command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx768m",
				// Half a gigabyte, the same in every home.
				"-Dorg.bytedeco.javacpp.cachedir=" + Path.of("target", "natives").toAbsolutePath(), "-cp", classPath,
				"io.atelier.AtelierApplication", "--server.port=" + port, "--atelier.home=" + home,
				"--atelier.dataset.locations=" + dataset));
		command.addAll(List.of(settings));
		Path log = home.resolve("service-" + port + ".log");
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
		return new ServiceProcess(process, new ServiceClient("http://127.0.0.1:" + port + contextPath(settings)), home,
				log);
	}

	/**
	 * Waits until it answers.
	 */
	void awaitReady() {
		await().atMost(START_LIMIT)
			.pollInterval(Duration.ofMillis(250))
			.until(() -> this.client.isReady() || !this.process.isAlive());
		if (!this.process.isAlive()) {
			throw new IllegalStateException("the service did not start; see " + this.log);
		}
	}

	/**
	 * What it has logged so far, line by line.
	 */
	List<String> log() throws IOException {
		return Files.readAllLines(this.log);
	}

	/**
	 * Waits until it has gone by itself.
	 * @return its exit status
	 */
	int awaitExit(Duration limit) {
		await().atMost(limit).until(() -> !this.process.isAlive());
		return this.process.exitValue();
	}

	private static String contextPath(String... settings) {
		return Stream.of(settings)
			.filter((setting) -> setting.startsWith(CONTEXT_PATH))
			.map((setting) -> setting.substring(CONTEXT_PATH.length()))
			.findFirst()
			.orElse("");
	}

	static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	ServiceClient client() {
		return this.client;
	}

	/**
	 * How much memory is in use on its heap.
	 * @return bytes of objects that are reachable
	 */
	long liveBytes() throws IOException, InterruptedException {
		Path histogram = this.home.resolve("histogram");
		String output = Tools.run(histogram, START_LIMIT,
				List.of(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
						Long.toString(this.process.pid()), "GC.class_histogram"));
		String total = output.substring(output.lastIndexOf("Total")).strip();
		return Long.parseLong(StringUtils.tokenizeToStringArray(total, " ")[2]);
	}

	/**
	 * Ends it as a power cut would.
	 */
	void kill() {
		this.process.destroyForcibly().onExit().join();
		this.killedAt = Clock.systemUTC().instant();
	}

	/**
	 * When it was certainly dead.
	 * @return empty where it has not been killed
	 */
	Optional<Instant> killedAt() {
		return Optional.ofNullable(this.killedAt);
	}

	Path home() {
		return this.home;
	}

	@Override
	public void close() {
		this.process.destroy();
		this.process.onExit().join();
	}

}
