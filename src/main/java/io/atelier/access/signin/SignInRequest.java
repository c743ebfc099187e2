package io.atelier.access.signin;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

import io.atelier.platform.request.JsonRequest;
import io.atelier.platform.request.Member;
import io.atelier.platform.request.RequestForm;
import io.atelier.platform.request.Values;

@Component
class SignInRequest {

	private static final Member<String> KEY = Member.required("key",
			Values.text(Pattern.compile(".{1,200}"), "must be a key", "is required: a key"), "the whole key",
			"atelier_4gYq0ZbS1xKd_...");

	@Bean
	static RequestForm signInForm() {
		return new RequestForm("SignInRequest", null, List.of(KEY));
	}

	String read(JsonRequest request) {
		Optional<String> key = request.get(KEY);
		request.complete();
		return key.orElseThrow();
	}

}
