package io.atelier.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds the same handlers as its superclass, but faster: a path with a variable is
 * compared with every mapping, and most of them differ in method or path. The superclass
 * compares the path last, after the media types, which took a quarter of a small
 * prediction's time.
 */
class PathFirstMapping extends RequestMappingHandlerMapping {

	@Override
	protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo mapping, HttpServletRequest request) {
		PathPatternsRequestCondition paths = mapping.getPathPatternsCondition();
		boolean possible = mapping.getMethodsCondition().getMatchingCondition(request) != null
				&& (paths == null || paths.getMatchingCondition(request) != null);
		return possible ? super.getMatchingMapping(mapping, request) : null;
	}

}
