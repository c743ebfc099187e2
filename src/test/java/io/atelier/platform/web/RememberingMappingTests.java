package io.atelier.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

import static org.assertj.core.api.Assertions.assertThat;

class RememberingMappingTests {

	private final RequestMappingHandlerMapping forgetting = new RequestMappingHandlerMapping();

	private final RequestMappingHandlerMapping remembering = new RememberingMapping();

	@BeforeEach
	void start() {
		StaticWebApplicationContext context = new StaticWebApplicationContext();
		context.registerSingleton("pictures", Pictures.class);
		for (RequestMappingHandlerMapping mapping : List.of(this.forgetting, this.remembering)) {
			mapping.setApplicationContext(context);
			mapping.afterPropertiesSet();
		}
	}

	@ParameterizedTest
	@CsvSource({ "GET, /pictures/1, application/json,, ''", "GET, /pictures/1, text/csv,, ''",
			"GET, /pictures/1, image/gif,, ''", "GET, /pictures/2,,, ''", "GET, /pictures/2, */*,, ''",
			"DELETE, /pictures/1,,, ''", "POST, /pictures/1,, image/png, bytes", "POST, /pictures/1,, text/plain, text",
			"POST, /pictures/1/title,, text/plain, text", "POST, /pictures/1/title,,, ''", "GET, /nowhere,,, ''" })
	void answersAsItsSuperclassDoesHoweverOften(String method, String path, String accept, String type, String body) {
		String expected = answer(this.forgetting, method, path, accept, type, body);
		for (int i = 0; i < 3; i++) {
			assertThat(answer(this.remembering, method, path, accept, type, body)).isEqualTo(expected);
		}
	}

	@Test
	void keepsRequestsApart() {
		assertThat(answer(this.remembering, "GET", "/pictures/1", "application/json", null, "")).startsWith("describe")
			.contains("{id=1}");
		assertThat(answer(this.remembering, "GET", "/pictures/1", "text/csv", null, "")).startsWith("table")
			.contains("{id=1}");
		assertThat(answer(this.remembering, "GET", "/pictures/2", "application/json", null, "")).startsWith("describe")
			.contains("{id=2}");
		assertThat(answer(this.remembering, "POST", "/pictures/1", null, "image/png", "bytes")).startsWith("replace");
	}

	@Test
	void looksAtEachParameterThatDecides() {
		for (int i = 0; i < 2; i++) {
			MockHttpServletRequest small = request("GET", "/sizes", null, null, "");
			small.setParameter("size", "small");
			assertThat(answer(this.remembering, small)).startsWith("small");
			MockHttpServletRequest large = request("GET", "/sizes", null, null, "");
			large.setParameter("size", "large");
			assertThat(answer(this.remembering, large)).startsWith("large");
		}
	}

	@Test
	void survivesMoreRequestsThanItRemembers() {
		for (int i = 0; i < 3000; i++) {
			String id = UUID.randomUUID().toString();
			assertThat(answer(this.remembering, "GET", "/pictures/" + id, null, null, "")).contains(id);
		}
	}

	private static String answer(HandlerMapping mapping, String method, String path, String accept, String type,
			String body) {
		return answer(mapping, request(method, path, accept, type, body));
	}

	private static MockHttpServletRequest request(String method, String path, String accept, String type, String body) {
		MockHttpServletRequest request = new MockHttpServletRequest(method, path);
		request.setContent(body.getBytes(StandardCharsets.UTF_8));
		if (accept != null) {
			request.addHeader("Accept", accept);
		}
		if (type != null) {
			request.setContentType(type);
		}
		return request;
	}

	private static String answer(HandlerMapping mapping, MockHttpServletRequest request) {
		ServletRequestPathUtils.parseAndCache(request);
		String found;
		try {
			HandlerExecutionChain chain = mapping.getHandler(request);
			found = (chain != null) ? ((HandlerMethod) chain.getHandler()).getMethod().getName() : "none";
		}
		catch (Exception ex) {
			found = ex.toString();
		}
		return found + ' ' + request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) + ' '
				+ request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) + ' '
				+ request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) + ' '
				+ request.getAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE);
	}

	@RestController
	static class Pictures {

		@GetMapping(path = "/pictures/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
		String describe(@PathVariable String id) {
			return id;
		}

		@GetMapping(path = "/pictures/{id}", produces = "text/csv")
		String table(@PathVariable String id) {
			return id;
		}

		@PostMapping(path = "/pictures/{id}", consumes = "image/*")
		String replace(@PathVariable String id) {
			return id;
		}

		@PostMapping(path = "/pictures/{id}/title", consumes = MediaType.TEXT_PLAIN_VALUE)
		String name(@PathVariable String id, @RequestBody(required = false) String title) {
			return id + title;
		}

		@GetMapping(path = "/sizes", params = "size=small")
		String small() {
			return "small";
		}

		@GetMapping(path = "/sizes", params = "size=large")
		String large() {
			return "large";
		}

	}

}
