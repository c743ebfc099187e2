package io.atelier.model.web;

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
class AliasRequestReader {

	private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,62}");

	private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

	private static final Member<String> MODEL = Member.required("model", Values.text(Pattern.compile(NAME + "|" + ID),
			"is neither the id of a model nor an alias", "is required: the id of a model or an alias"),
			"id or alias of the target model", "champion");

	/**
	 * Reserved because the path of the alias list would hide it.
	 */
	private static final String RESERVED = "aliases";

	@Bean
	static RequestForm aliasRequest() {
		return new RequestForm("AliasRequest", null, List.of(MODEL));
	}

	String read(String alias, JsonRequest request) {
		if (!NAME.matcher(alias).matches()) {
			request.violation("alias", "must be 1 to 63 lower-case letters, digits and hyphens, the first a letter");
		}
		else if (ID.matcher(alias).matches()) {
			request.violation("alias", "must not look like the id of a model");
		}
		else if (RESERVED.equals(alias)) {
			request.violation("alias", "is reserved");
		}
		Optional<String> model = request.get(MODEL);
		request.complete();
		return model.orElseThrow();
	}

}
