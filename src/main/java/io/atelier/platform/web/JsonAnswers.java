package io.atelier.platform.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.util.Assert;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.databind.json.JsonMapper;

import io.atelier.platform.JsonAnswer;

final class JsonAnswers implements HandlerMethodReturnValueHandler {

	private final JsonMapper json;

	JsonAnswers(JsonMapper json) {
		this.json = json;
	}

	@Override
	public boolean supportsReturnType(MethodParameter type) {
		return JsonAnswer.class.isAssignableFrom(type.getParameterType());
	}

	@Override
	public void handleReturnValue(@Nullable Object answer, MethodParameter type, ModelAndViewContainer container,
			NativeWebRequest request) throws IOException {
		HttpServletResponse response = request.getNativeResponse(HttpServletResponse.class);
		Assert.state(response != null, "no HTTP response");
		container.setRequestHandled(true);
		byte[] body = this.json.writeValueAsBytes(answer);
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}

}
