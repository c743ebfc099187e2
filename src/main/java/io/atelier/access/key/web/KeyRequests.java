package io.atelier.access.key.web;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

import io.atelier.access.Scope;
import io.atelier.platform.request.JsonRequest;
import io.atelier.platform.request.Member;
import io.atelier.platform.request.RequestForm;
import io.atelier.platform.request.Values;

@Component
class KeyRequests {

	private static final Member<String> NAME = Member.required(
			"name", Values.text(Pattern.compile("\\S(.{0,98}\\S)?"),
					"must be 1 to 100 characters without spaces at the ends", "is required: who or what uses the key"),
			"who or what uses the key", "the notebook of Ada");

	private static final List<Scope> SCOPE_VALUES = List.of(Scope.values());

	private static final Member<List<Scope>> SCOPES = Member.required("scopes",
			Values.listOf(Values.oneOf(SCOPE_VALUES, Scope::id), SCOPE_VALUES.size()),
			"what the key allows; `admin` includes all others", List.of("read", "predict"));

	private static final Member<Integer> DAYS = Member.optional("expiresInDays", Values.integers(1, 3650),
			"days until the key expires; without it, it never does", 90);

	private static final int ROTATION_HOURS = 24;

	private static final Member<Integer> OVERLAP = Member
		.optional("overlapHours", Values.integers(0, 24 * 90),
				"hours during which the present key stays valid beside the new one", ROTATION_HOURS)
		.withDefault(ROTATION_HOURS);

	@Bean
	static RequestForm keyRequest() {
		return new RequestForm("KeyRequest", null, List.of(NAME, SCOPES, DAYS));
	}

	@Bean
	static RequestForm keyRotationRequest() {
		return new RequestForm("KeyRotationRequest", null, List.of(OVERLAP));
	}

	Creation readCreation(JsonRequest request) {
		Optional<String> name = request.get(NAME);
		Optional<List<Scope>> scopes = request.get(SCOPES);
		Optional<Integer> days = request.get(DAYS);
		request.complete();
		return new Creation(name.orElseThrow(), EnumSet.copyOf(scopes.orElseThrow()),
				days.map(Duration::ofDays).orElse(null));
	}

	Duration readOverlap(JsonRequest request) {
		Optional<Integer> hours = request.get(OVERLAP);
		request.complete();
		return Duration.ofHours(hours.orElse(ROTATION_HOURS));
	}

	/**
	 * @param lifetime null for a key that never expires
	 */
	record Creation(String name, Set<Scope> scopes, @Nullable Duration lifetime) {

	}

}
