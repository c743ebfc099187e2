package io.atelier.platform.web.filter;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

import io.atelier.platform.ProblemException;
import io.atelier.platform.ProblemType;
import io.atelier.platform.RefusingFilter;

/**
 * Decodes compressed request bodies (RFC 9110, section 8.4). Every reader limits the
 * decoded size, so that small compressed bodies cannot expand without limit.
 */
@Component
@Order(RefusingFilter.AFTER_OBSERVATION + 3)
class ContentEncodingFilter extends RefusingFilter {

	private static final ProblemType UNSUPPORTED = new ProblemType(HttpStatus.UNSUPPORTED_MEDIA_TYPE,
			"unsupported-content-encoding", "Unsupported content encoding");

	private static final Map<String, DecodedRequest.Decoder> DECODERS = Map.of("gzip", GZIPInputStream::new, "x-gzip",
			GZIPInputStream::new, "deflate", InflaterInputStream::new);

	private static final String IDENTITY = "identity";

	ContentEncodingFilter(@Lazy @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
		super(problems);
	}

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String encoding = encoding(request);
		DecodedRequest.Decoder decoder = DECODERS.get(encoding);
		if (encoding.equals(IDENTITY)) {
			chain.doFilter(request, response);
		}
		else if (isForm(request)) {
			refuse(request, response, IDENTITY, "A form must be sent without a Content-Encoding");
		}
		else if (decoder == null) {
			refuse(request, response, "gzip, deflate",
					"The Content-Encoding '%s' is not supported, only gzip and deflate".formatted(quoted(encoding)));
		}
		else {
			chain.doFilter(new DecodedRequest(request, encoding, decoder), response);
		}
	}

	private static String encoding(HttpServletRequest request) {
		String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
		return (encoding != null) ? encoding.strip().toLowerCase(Locale.ROOT) : IDENTITY;
	}

	// The servlet container reads forms, without decoding them.
	private static boolean isForm(HttpServletRequest request) {
		@Nullable String type = request.getContentType();
		return Objects.requireNonNullElse(type, "").toLowerCase(Locale.ROOT).startsWith("multipart/");
	}

	private void refuse(HttpServletRequest request, HttpServletResponse response, String accepted, String detail) {
		response.setHeader(HttpHeaders.ACCEPT_ENCODING, accepted);
		refuse(request, response, new ProblemException(UNSUPPORTED, detail));
	}

}
