package io.atelier.platform;

/**
 * The form of failures under paths whose clients do not expect problem details. A bean of
 * this type covers every failure there, including failures before a handler is found.
 */
public interface ProblemForm {

	/**
	 * @param path the path of a request, not decoded
	 */
	boolean covers(String path);

	/**
	 * The type of the bodies, for the API description.
	 */
	Class<?> type();

	Object body(String message);

}
