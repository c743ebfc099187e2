package io.atelier.dataset.fashionmnist;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * A file server on the loopback interface that can simulate failures.
 */
final class Mirror implements AutoCloseable {

	static final String ETAG = "\"version-1\"";

	private final HttpServer server;

	private final ExecutorService executor = Executors.newCachedThreadPool();

	private final Map<String, byte[]> files = new ConcurrentHashMap<>();

	private final Deque<Misbehaviour> misbehaviours = new ConcurrentLinkedDeque<>();

	final List<Asked> asked = new CopyOnWriteArrayList<>();

	volatile boolean ranges = true;

	volatile String etag = ETAG;

	Mirror() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.setExecutor(this.executor);
		this.server.createContext("/", this::handle);
		this.server.start();
	}

	URI uri() {
		return URI.create(String.format(Locale.ROOT, "http://localhost:%d/mirror", this.server.getAddress().getPort()));
	}

	void serve(String name, byte[] content) {
		this.files.put("/mirror/" + name, content);
	}

	// Spoils one of the next answers, in the order of the calls.
	void next(Misbehaviour misbehaviour) {
		this.misbehaviours.add(misbehaviour);
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.executor.shutdownNow();
	}

	private void handle(HttpExchange exchange) throws IOException {
		try (exchange) {
			String range = exchange.getRequestHeaders().getFirst("Range");
			String ifRange = exchange.getRequestHeaders().getFirst("If-Range");
			this.asked.add(new Asked(exchange.getRequestURI().getPath(), range, ifRange));
			Misbehaviour misbehaviour = this.misbehaviours.poll();
			byte[] content = this.files.get(exchange.getRequestURI().getPath());
			if (misbehaviour != null) {
				misbehaviour.answer(exchange, content);
			}
			else if (content == null) {
				exchange.sendResponseHeaders(404, -1);
			}
			else {
				answer(exchange, content, range, ifRange);
			}
		}
	}

	private void answer(HttpExchange exchange, byte[] content, String range, String ifRange) throws IOException {
		exchange.getResponseHeaders().set("ETag", this.etag);
		boolean sameVersion = ifRange == null || ifRange.equals(this.etag);
		if (range == null || !this.ranges || !sameVersion) {
			send(exchange, 200, content, 0);
			return;
		}
		int start = Integer.parseInt(range.substring("bytes=".length(), range.length() - 1));
		if (start >= content.length) {
			exchange.getResponseHeaders().set("Content-Range", "bytes */" + content.length);
			exchange.sendResponseHeaders(416, -1);
			return;
		}
		exchange.getResponseHeaders()
			.set("Content-Range",
					String.format(Locale.ROOT, "bytes %d-%d/%d", start, content.length - 1, content.length));
		send(exchange, 206, content, start);
	}

	private static void send(HttpExchange exchange, int status, byte[] content, int start) throws IOException {
		exchange.sendResponseHeaders(status, content.length - start);
		try (OutputStream body = exchange.getResponseBody()) {
			body.write(content, start, content.length - start);
		}
	}

	record Asked(String path, String range, String ifRange) {

	}

	@FunctionalInterface
	interface Misbehaviour {

		void answer(HttpExchange exchange, byte[] content) throws IOException;

		// Closes the connection after the given number of bytes.
		static Misbehaviour cutAfter(int bytes) {
			return (exchange, content) -> {
				exchange.getResponseHeaders().set("ETag", ETAG);
				exchange.sendResponseHeaders(200, content.length);
				exchange.getResponseBody().write(Arrays.copyOf(content, bytes));
				exchange.getResponseBody().flush();
			};
		}

		static Misbehaviour status(int status) {
			return (exchange, content) -> exchange.sendResponseHeaders(status, -1);
		}

	}

}
