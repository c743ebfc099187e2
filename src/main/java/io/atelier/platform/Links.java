package io.atelier.platform;

import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Links for the client whose request the calling thread answers.
 */
public final class Links {

	private Links() {
	}

	/**
	 * Tells where something is.
	 * @param path within this service, with a slash at its start
	 * @return the path for the client, who may see this service under a prefix
	 */
	public static String to(String path) {
		RequestAttributes request = RequestContextHolder.getRequestAttributes();
		return (request instanceof ServletRequestAttributes servlet) ? servlet.getRequest().getContextPath() + path
				: path;
	}

}
