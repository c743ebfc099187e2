package io.atelier.acceptance;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import static org.awaitility.Awaitility.await;

/**
 * The service in a process of its own, so that it can be killed.
 */
final class ServiceProcess implements AutoCloseable {

	private static final Duration START_LIMIT = Duration.ofMinutes(2);

	private final Process process;

	private final ServiceClient client;

	private ServiceProcess(Process process, ServiceClient client) {
		this.process = process;
		this.client = client;
	}

	/**
	 * Starts the service and waits until it answers.
	 * @param home where its state is
	 * @param dataset where the data set is
	 * @return the service
	 */
	static ServiceProcess start(Path home, Path dataset) throws IOException {
		int port = freePort();
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx768m", "-cp",
						System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
						"io.atelier.AtelierApplication", "--server.port=" + port, "--atelier.home=" + home,
						"--atelier.dataset.locations=" + dataset));
		File log = home.resolve("service-" + port + ".log").toFile();
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start();
		ServiceClient client = new ServiceClient(port);
		await().atMost(START_LIMIT)
			.pollInterval(Duration.ofMillis(250))
			.until(() -> client.isReady() || !process.isAlive());
		if (!process.isAlive()) {
			throw new IllegalStateException("the service did not start; see " + log);
		}
		return new ServiceProcess(process, client);
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	ServiceClient client() {
		return this.client;
	}

	/**
	 * Ends it as a power cut would.
	 */
	void kill() {
		this.process.destroyForcibly().onExit().join();
	}

	@Override
	public void close() {
		this.process.destroy();
		this.process.onExit().join();
	}

}
