package io.atelier.platform.web;

import java.util.List;

import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;

/**
 * Treats a client that accepts only problems as one that accepts everything. Generated
 * clients do this: of the media types of an operation they send the first JSON type,
 * which is the type of failures if the answer is an image. If other types are accepted
 * too, the problem type is ignored. Other JSON types (+json) count as plain JSON.
 */
class AcceptedTypes extends HeaderContentNegotiationStrategy {

	@Override
	public List<MediaType> resolveMediaTypes(NativeWebRequest request) throws HttpMediaTypeNotAcceptableException {
		List<MediaType> types = super.resolveMediaTypes(request);
		if (types.equals(MEDIA_TYPE_ALL_LIST)) {
			return types;
		}
		List<MediaType> answers = types.stream()
			.filter((type) -> !type.equalsTypeAndSubtype(MediaType.APPLICATION_PROBLEM_JSON))
			.map(AcceptedTypes::plain)
			.toList();
		return answers.isEmpty() ? MEDIA_TYPE_ALL_LIST : answers;
	}

	private static MediaType plain(MediaType type) {
		return "json".equals(type.getSubtypeSuffix()) ? MediaType.APPLICATION_JSON.copyQualityValue(type) : type;
	}

}
