package io.atelier.platform.id;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks annotations of parameters that hold an id: a text that is none names nothing
 * (404).
 */
@Target(ElementType.ANNOTATION_TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface IdOf {

	/**
	 * What the id names.
	 * @return for example {@code job}
	 */
	String value();

}
