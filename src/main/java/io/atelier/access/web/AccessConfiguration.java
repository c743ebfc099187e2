package io.atelier.access.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpHeaders;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestMatcherDelegatingAuthorizationManager;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.HandlerExceptionResolver;

import io.atelier.access.Scope;
import io.atelier.access.audit.AuditLog;
import io.atelier.access.key.KeyRing;
import io.atelier.access.limit.RequestLimit;
import io.atelier.access.session.Sessions;

/**
 * The one chain that all requests pass. It is put together by hand: a session, a saved
 * request or a log-out page that Spring Security adds by default would have no use, and
 * every filter costs each prediction a microsecond.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableScheduling
class AccessConfiguration {

	@Bean
	SecurityFilterChain accessChain(KeyRing ring, Sessions sessions, Routes routes, AccessFailures failures,
			RequestLimit limit, AuditLog audit, Clock clock,
			@Lazy @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
		return new DefaultSecurityFilterChain(AnyRequestMatcher.INSTANCE, keepFromCaches(),
				new AuditFilter(audit, clock), new CallerFilter(ring, sessions),
				new RequestLimitFilter(limit, problems), csrf(failures), explain(failures), authorize(routes));
	}

	@Bean
	HttpFirewall pathFirewall() {
		return new PathFirewall();
	}

	// The request itself is observed already.
	@Bean
	SecurityObservationSettings observeNothing() {
		return SecurityObservationSettings.noObservations();
	}

	// Answers depend on the key, which a cache may not know.
	private static HeaderWriterFilter keepFromCaches() {
		return new HeaderWriterFilter(List.of((request, response) -> {
			if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
				response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
			}
		}));
	}

	private static CsrfFilter csrf(AccessFailures failures) {
		CsrfTokens tokens = new CsrfTokens();
		CsrfFilter filter = new CsrfFilter(tokens);
		filter.setRequestHandler(tokens);
		filter.setRequireCsrfProtectionMatcher(CsrfTokens::isNeeded);
		filter.setAccessDeniedHandler(failures);
		return filter;
	}

	private static ExceptionTranslationFilter explain(AccessFailures failures) {
		ExceptionTranslationFilter filter = new ExceptionTranslationFilter(failures, new NullRequestCache());
		filter.setAccessDeniedHandler(failures);
		return filter;
	}

	private static AuthorizationFilter authorize(Routes routes) {
		RequestMatcherDelegatingAuthorizationManager.Builder requests = RequestMatcherDelegatingAuthorizationManager
			.builder();
		for (Route route : routes.list()) {
			for (RequestMatcher matcher : route.matchers()) {
				requests.add(matcher, new RouteAuthorization(route.scope()));
			}
		}
		requests.add(AnyRequestMatcher.INSTANCE, new RouteAuthorization(Optional.of(Scope.ADMIN)));
		return new AuthorizationFilter(requests.build());
	}

}
