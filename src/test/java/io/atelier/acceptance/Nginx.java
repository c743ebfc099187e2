package io.atelier.acceptance;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The proxy nginx in front of a service, set up as the documentation says.
 */
final class Nginx implements AutoCloseable {

	private static final Duration START_LIMIT = Duration.ofSeconds(30);

	private final Process process;

	private final int port;

	private Nginx(Process process, int port) {
		this.process = process;
		this.port = port;
	}

	/**
	 * Starts it and waits until it listens.
	 * @param folder where its files go
	 * @param service the address of the service
	 * @return the proxy
	 */
	static Nginx start(Path folder, String service) throws IOException {
		int port = ServiceProcess.freePort();
		Files.writeString(folder.resolve("atelier.conf"),
				Files.readString(Path.of("docker", "nginx", "atelier.conf")).replace("http://127.0.0.1:8080", service));
		Path configuration = Files.writeString(folder.resolve("nginx.conf"), """
				daemon off;
				pid %1$s/pid;
				events {}
				http {
					access_log off;
					client_body_temp_path %1$s/body;
					proxy_temp_path %1$s/proxy;
					fastcgi_temp_path %1$s/fastcgi;
					uwsgi_temp_path %1$s/uwsgi;
					scgi_temp_path %1$s/scgi;
					server {
						listen 127.0.0.1:%2$s;
						include atelier.conf;
					}
				}
				""".formatted(folder, port));
		Process process = new ProcessBuilder("nginx", "-e", "stderr", "-p", folder.toString(), "-c",
				configuration.toString())
			.redirectErrorStream(true)
			.redirectOutput(folder.resolve("log").toFile())
			.start();
		await().atMost(START_LIMIT).until(() -> listens(port) || !process.isAlive());
		assertThat(process.isAlive()).as(Files.readString(folder.resolve("log"))).isTrue();
		return new Nginx(process, port);
	}

	private static boolean listens(int port) {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
			return socket.isConnected();
		}
		catch (IOException ex) {
			return false;
		}
	}

	/**
	 * Where the service is for clients of the proxy.
	 * @return scheme, host, port and path
	 */
	String address() {
		return "http://127.0.0.1:" + this.port + "/atelier";
	}

	@Override
	public void close() {
		this.process.destroy();
		this.process.onExit().join();
	}

}
