package io.atelier.platform;

/**
 * How failures are told under paths whose clients expect another form than problem
 * details. A bean of this type covers every failure there: those of handlers, and those
 * of the server before any handler is found.
 */
public interface ProblemForm {

	/**
	 * Whether failures under a path have this form.
	 * @param path the path of a request, not decoded
	 * @return whether it is one of this form's
	 */
	boolean covers(String path);

	/**
	 * The type of the bodies, for the API description.
	 * @return a type that can be written as JSON
	 */
	Class<?> type();

	/**
	 * Tells a failure.
	 * @param message what went wrong, in words for people
	 * @return an object of this form's type
	 */
	Object body(String message);

}
