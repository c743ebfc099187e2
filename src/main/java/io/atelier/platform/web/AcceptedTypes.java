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
 */
class AcceptedTypes extends HeaderContentNegotiationStrategy {

	@Override
	public List<MediaType> resolveMediaTypes(NativeWebRequest request) throws HttpMediaTypeNotAcceptableException {
		List<MediaType> types = super.resolveMediaTypes(request);
		return types.stream().allMatch(MediaType.APPLICATION_PROBLEM_JSON::equalsTypeAndSubtype) ? MEDIA_TYPE_ALL_LIST
				: types;
	}

}
