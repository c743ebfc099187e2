package io.atelier.contract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ContentCachingRequestWrapper;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Lets every test fail that sees the service and its contract part: where a request that
 * was taken or its answer does not fit, the answer is a status that nobody expects.
 */
class ContractFilter extends OncePerRequestFilter {

	private static final Logger logger = LoggerFactory.getLogger(ContractFilter.class);

	private static final int BROKEN = 599;

	private static final int MOST_BYTES = 16 * 1024 * 1024;

	private final Contract contract = Contract.committed();

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String path = request.getRequestURI().substring(request.getContextPath().length());
		Optional<Contract.Operation> operation = this.contract.find(request.getMethod(), path);
		if (operation.isEmpty() || operation.get().streams()) {
			chain.doFilter(request, response);
			return;
		}
		ContentCachingRequestWrapper asked = new ContentCachingRequestWrapper(request, MOST_BYTES);
		ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
		chain.doFilter(asked, answer);
		List<String> faults = isHidden(asked) ? List.of() : faults(operation.get(), asked, answer);
		if (!faults.isEmpty()) {
			logger.error("{} {} does not fit the contract: {}", request.getMethod(), path, faults);
			answer.resetBuffer();
			answer.setStatus(BROKEN);
			answer.setContentType(MediaType.TEXT_PLAIN_VALUE);
			answer.getWriter().write(String.join("\n", faults));
		}
		answer.copyBodyToResponse();
	}

	private static boolean isHidden(HttpServletRequest request) {
		return request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod method
				&& method.hasMethodAnnotation(Hidden.class);
	}

	private static List<String> faults(Contract.Operation operation, ContentCachingRequestWrapper request,
			ContentCachingResponseWrapper response) {
		List<String> faults = new ArrayList<>(operation.answerFaults(response.getStatus(), response.getContentType(),
				response.getContentAsByteArray()));
		byte[] body = request.getContentAsByteArray();
		if (response.getStatus() < 300 && body.length > 0 && request.getHeader("Content-Encoding") == null) {
			faults.addAll(operation.requestFaults(request.getContentType(), body));
		}
		return faults;
	}

}
