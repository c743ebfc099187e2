package io.atelier.platform.web;

import java.util.List;

import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;

/**
 * Takes a client that accepts nothing but problems for one that accepts anything.
 * Generated clients are such: of the types that an operation may answer with, they name
 * the first that is JSON, which is that of its failures where the answer is an image.
 * Beside other types problems are no choice: whoever gets an answer wants it by its own.
 * Any other dialect of JSON is plain JSON here.
 */
class AcceptedTypes extends HeaderContentNegotiationStrategy {

	@Override
	public List<MediaType> resolveMediaTypes(NativeWebRequest request) throws HttpMediaTypeNotAcceptableException {
		List<MediaType> types = super.resolveMediaTypes(request);
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
