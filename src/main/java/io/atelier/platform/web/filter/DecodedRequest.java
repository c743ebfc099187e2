package io.atelier.platform.web.filter;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipException;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

import io.atelier.platform.ProblemException;
import io.atelier.platform.ProblemType;

/**
 * A request with a decoded body. It hides length and encoding of the encoded body, which
 * no longer apply. Reading an invalid or incomplete encoding throws a problem.
 */
class DecodedRequest extends HttpServletRequestWrapper {

	private final String encoding;

	private final Decoder decoder;

	private @Nullable DecodedBody body;

	DecodedRequest(HttpServletRequest request, String encoding, Decoder decoder) {
		super(request);
		this.encoding = encoding;
		this.decoder = decoder;
	}

	@Override
	public ServletInputStream getInputStream() throws IOException {
		if (this.body == null) {
			ServletInputStream encoded = super.getInputStream();
			this.body = new DecodedBody(decoding(() -> this.decoder.decode(encoded)));
		}
		return this.body;
	}

	private <T> T decoding(Step<T> step) throws IOException {
		try {
			return step.take();
		}
		catch (ZipException | EOFException ex) {
			throw new ProblemException(ProblemType.UNREADABLE_BODY,
					String.format(Locale.ROOT,
							"The body is not encoded by %s as its Content-Encoding says, or ends early", this.encoding),
					Map.of(), ex);
		}
	}

	@Override
	public BufferedReader getReader() throws IOException {
		String encoding = getCharacterEncoding();
		return new BufferedReader(new InputStreamReader(getInputStream(),
				(encoding != null) ? Charset.forName(encoding) : StandardCharsets.UTF_8));
	}

	@Override
	public int getContentLength() {
		return -1;
	}

	@Override
	public long getContentLengthLong() {
		return -1;
	}

	@Override
	public @Nullable String getHeader(String name) {
		return isHidden(name) ? null : super.getHeader(name);
	}

	private static boolean isHidden(String name) {
		return name.equalsIgnoreCase(HttpHeaders.CONTENT_ENCODING) || name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH);
	}

	@FunctionalInterface
	interface Decoder {

		InputStream decode(InputStream encoded) throws IOException;

	}

	private interface Step<T> {

		T take() throws IOException;

	}

	private final class DecodedBody extends ServletInputStream {

		private final InputStream decoded;

		private boolean finished;

		DecodedBody(InputStream decoded) {
			this.decoded = decoded;
		}

		@Override
		public int read() throws IOException {
			int value = decoding(this.decoded::read);
			this.finished = value < 0;
			return value;
		}

		@Override
		public int read(byte[] buffer, int offset, int length) throws IOException {
			int read = decoding(() -> this.decoded.read(buffer, offset, length));
			this.finished = read < 0;
			return read;
		}

		@Override
		public boolean isFinished() {
			return this.finished;
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setReadListener(ReadListener listener) {
			throw new IllegalStateException("A decoded body supports only blocking reads");
		}

	}

}
