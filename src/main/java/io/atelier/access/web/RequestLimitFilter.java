package io.atelier.access.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerExceptionResolver;

import io.atelier.access.Creator;
import io.atelier.access.limit.RequestLimit;
import io.atelier.access.limit.RequestLimit.Count;
import io.atelier.platform.BusyException;
import io.atelier.platform.ProblemType;
import io.atelier.platform.RefusingFilter;

/**
 * Refuses requests of keys that send too many, and tells in each answer how many are left
 * (draft-ietf-httpapi-ratelimit-headers-10).
 */
final class RequestLimitFilter extends RefusingFilter {

	private static final ProblemType TOO_MANY = new ProblemType(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests",
			"Too many requests");

	private final RequestLimit limit;

	RequestLimitFilter(RequestLimit limit, HandlerExceptionResolver problems) {
		super(problems);
		this.limit = limit;
	}

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Optional<Count> count = Creator.current().flatMap((key) -> this.limit.count(key.id()));
		count.ifPresent((state) -> describe(state, response));
		if (count.isEmpty() || count.get().allowed()) {
			chain.doFilter(request, response);
			return;
		}
		refuse(request, response,
				new BusyException(TOO_MANY,
						"The key may send %s requests a second to this process".formatted(count.get().perSecond()),
						Duration.ofSeconds(1)));
	}

	private static void describe(Count count, HttpServletResponse response) {
		response.setHeader("RateLimit-Policy", "\"requests\";q=%s;w=1".formatted(count.perSecond()));
		response.setHeader("RateLimit", "\"requests\";r=%s;t=1".formatted(count.remaining()));
	}

}
