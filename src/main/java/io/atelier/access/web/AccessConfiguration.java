package io.atelier.access.web;

import java.time.Clock;
import java.util.Optional;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpHeaders;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.servlet.HandlerExceptionResolver;

import io.atelier.access.Scope;
import io.atelier.access.audit.AuditLog;
import io.atelier.access.key.KeyRing;
import io.atelier.access.limit.RequestLimit;
import io.atelier.access.session.Sessions;

@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableScheduling
class AccessConfiguration {

	@Bean
	SecurityFilterChain accessChain(HttpSecurity http, KeyRing ring, Sessions sessions, Routes routes,
			AccessFailures failures, RequestLimit limit, AuditLog audit, Clock clock,
			@Lazy @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) throws Exception {
		CsrfTokens tokens = new CsrfTokens();
		return http.authorizeHttpRequests((requests) -> authorize(requests, routes))
			.addFilterBefore(new AuditFilter(audit, clock), CsrfFilter.class)
			.addFilterBefore(new CallerFilter(ring, sessions), CsrfFilter.class)
			.addFilterBefore(new RequestLimitFilter(limit, problems), CsrfFilter.class)
			.exceptionHandling((handling) -> handling.authenticationEntryPoint(failures).accessDeniedHandler(failures))
			.headers(AccessConfiguration::keepFromCaches)
			.securityContext(
					(context) -> context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
			.sessionManagement(AbstractHttpConfigurer::disable)
			.servletApi(AbstractHttpConfigurer::disable)
			.csrf((csrf) -> csrf.csrfTokenRepository(tokens)
				.csrfTokenRequestHandler(tokens)
				.requireCsrfProtectionMatcher(CsrfTokens::isNeeded))
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.build();
	}

	/**
	 * Leaves the characters of headers and parameters to the server, which refuses what
	 * HTTP does not allow. By default, a pattern tests each header again whenever anybody
	 * reads it.
	 */
	@Bean
	HttpFirewall pathFirewall() {
		StrictHttpFirewall firewall = new StrictHttpFirewall();
		firewall.setAllowedHeaderNames((name) -> true);
		firewall.setAllowedHeaderValues((value) -> true);
		firewall.setAllowedParameterNames((name) -> true);
		firewall.setAllowedParameterValues((value) -> true);
		return firewall;
	}

	// The request itself is observed already.
	@Bean
	SecurityObservationSettings observeNothing() {
		return SecurityObservationSettings.noObservations();
	}

	private static void authorize(
			AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
			Routes routes) {
		// Continue a request that has been authorised, or answer one that has not.
		requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD).permitAll();
		for (Route route : routes.list()) {
			requests.requestMatchers(route.matchers()).access(new RouteAuthorization(route.scope()));
		}
		requests.anyRequest().access(new RouteAuthorization(Optional.of(Scope.ADMIN)));
	}

	// Answers depend on the key, which a cache may not know.
	private static void keepFromCaches(HeadersConfigurer<HttpSecurity> headers) {
		headers.defaultsDisabled().addHeaderWriter((request, response) -> {
			if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
				response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
			}
		});
	}

}
