package io.atelier.acceptance;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * Sends what no client would.
 */
final class RawHttp {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final int port;

	RawHttp(int port) {
		this.port = port;
	}

	/**
	 * Sends a request and reads the answer to its end.
	 * @param request a request
	 * @return the answer
	 */
	Response send(RawRequest request) throws IOException {
		return send(request, Integer.MAX_VALUE);
	}

	/**
	 * Sends a request and leaves within the answer.
	 * @param request a request
	 * @param most bytes of the answer's body to read
	 * @return the answer, as far as it was read
	 */
	Response send(RawRequest request, int most) throws IOException {
		long start = System.nanoTime();
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			socket.setSoTimeout((int) PATIENCE.toMillis());
			write(socket, request);
			InputStream input = new BufferedInputStream(socket.getInputStream());
			String status = line(input);
			Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
			for (String line = line(input); !line.isEmpty(); line = line(input)) {
				int colon = line.indexOf(':');
				headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
			}
			byte[] body = input.readNBytes(most);
			int code = status.startsWith("HTTP/") ? Integer.parseInt(StringUtils.tokenizeToStringArray(status, " ")[1])
					: 0;
			return new Response(code, headers, body, Duration.ofNanos(System.nanoTime() - start));
		}
	}

	/**
	 * By HTTP/1.0, so that the answer ends with the connection.
	 */
	private void write(Socket socket, RawRequest request) throws IOException {
		ByteArrayOutputStream message = new ByteArrayOutputStream();
		StringBuilder head = new StringBuilder();
		head.append(String.format(Locale.ROOT, "%s %s HTTP/1.0\r\nHost: 127.0.0.1:%d\r\n", request.operation().method(),
				request.target(), this.port));
		request.headers().forEach((header) -> head.append(header).append("\r\n"));
		head.append(String.format(Locale.ROOT, "Content-Length: %d\r\n\r\n", request.body().length));
		message.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
		message.writeBytes(request.body());
		try {
			message.writeTo(socket.getOutputStream());
		}
		catch (IOException ex) {
			// Refused before its end: the answer is there nevertheless.
		}
	}

	private static String line(InputStream input) throws IOException {
		StringBuilder line = new StringBuilder();
		for (int next = input.read(); next >= 0 && next != '\n'; next = input.read()) {
			if (next != '\r') {
				line.append((char) next);
			}
		}
		return line.toString();
	}

	/**
	 * What came back.
	 *
	 * @param status of HTTP, 0 where the connection ended without any
	 * @param headers by name
	 * @param body as it was sent
	 * @param took from the first byte sent to the last one read
	 */
	@SuppressWarnings("ArrayRecordComponent")
	record Response(int status, Map<String, String> headers, byte[] body, Duration took) {

		@Nullable String type() {
			return this.headers.get("Content-Type");
		}

	}

}
