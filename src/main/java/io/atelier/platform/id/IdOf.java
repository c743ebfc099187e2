package io.atelier.platform.id;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks annotations of parameters that hold an id. A malformed id is answered with 404.
 */
@Target(ElementType.ANNOTATION_TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface IdOf {

	/**
	 * Names the kind of item, for example {@code job}.
	 */
	String value();

}
