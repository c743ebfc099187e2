package io.atelier.access.web;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;

import io.atelier.access.Caller;
import io.atelier.access.Creator;
import io.atelier.access.SafeMethods;
import io.atelier.access.Scope;
import io.atelier.access.audit.AuditLog;
import io.atelier.access.audit.Change;

/**
 * Logs each request that could change something, at its end. Leaves out what a stranger
 * could send without limit: requests without a valid key, except the few sign-ins that an
 * address may try, and requests beyond a limit.
 */
public final class AuditFilter extends HttpFilter {

	private static final Logger logger = LoggerFactory.getLogger(AuditFilter.class);

	private static final String SIGNED_IN = AuditFilter.class.getName() + ".signedIn";

	private final AuditLog log;

	private final Clock clock;

	AuditFilter(AuditLog log, Clock clock) {
		this.log = log;
		this.clock = clock;
	}

	/**
	 * Notes whose session a request opened.
	 */
	public static void noteSignIn(HttpServletRequest request, Caller caller) {
		request.setAttribute(SIGNED_IN, caller);
	}

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (SafeMethods.isUsedBy(request)) {
			chain.doFilter(request, response);
			return;
		}
		Instant at = this.clock.instant();
		int status = HttpStatus.INTERNAL_SERVER_ERROR.value();
		try {
			chain.doFilter(request, response);
			status = response.getStatus();
		}
		finally {
			if (isOfInterest(request, status)) {
				log(new Change(at, creator(request), request.getRemoteAddr(), request.getMethod(),
						request.getRequestURI(), created(response), status));
			}
		}
	}

	private static boolean isOfInterest(HttpServletRequest request, int status) {
		Optional<Optional<Scope>> scope = RouteAuthorization.scopeOf(request);
		if (scope.isEmpty() || scope.get().equals(Optional.of(Scope.PREDICT))
				|| status == HttpStatus.TOO_MANY_REQUESTS.value()) {
			return false;
		}
		return scope.get().isEmpty() || Caller.current().isPresent();
	}

	private static @Nullable Creator creator(HttpServletRequest request) {
		return Optional.ofNullable((Caller) request.getAttribute(SIGNED_IN))
			.map(Creator::of)
			.orElseGet(Creator::current)
			.orElse(null);
	}

	private static @Nullable String created(HttpServletResponse response) {
		return Optional.ofNullable(response.getHeader(HttpHeaders.LOCATION))
			.map(URI::create)
			.map(URI::getPath)
			.orElse(null);
	}

	// The change has happened, so its answer stays.
	private void log(Change change) {
		try {
			this.log.add(change);
		}
		catch (DataAccessException | TransactionException ex) {
			logger.error("The audit lacks {}", change, ex);
		}
	}

}
