package io.atelier.platform;

import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Creates links for the client of the current thread's request.
 */
public final class Links {

	private Links() {
	}

	/**
	 * @param path a path within this service, with a leading slash
	 * @return the path that the client uses, which may have a prefix
	 */
	public static String to(String path) {
		RequestAttributes request = RequestContextHolder.getRequestAttributes();
		return (request instanceof ServletRequestAttributes servlet) ? servlet.getRequest().getContextPath() + path
				: path;
	}

}
