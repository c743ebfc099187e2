package io.atelier.platform.id;

import java.lang.annotation.Annotation;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import org.springframework.format.AnnotationFormatterFactory;
import org.springframework.format.FormatterRegistry;
import org.springframework.format.Parser;
import org.springframework.format.Printer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Reads ids in paths, where {@code latest} means the newest item of its kind.
 *
 * @param <A> annotates the parameters that hold such an id; is itself annotated with
 * {@link IdOf}
 */
public abstract class IdFormat<A extends Annotation> implements AnnotationFormatterFactory<A>, WebMvcConfigurer {

	public static final String LATEST = "latest";

	private final Supplier<Optional<UUID>> newest;

	/**
	 * @param newest finds the newest item; empty if there is none
	 */
	protected IdFormat(Supplier<Optional<UUID>> newest) {
		this.newest = newest;
	}

	@Override
	public void addFormatters(FormatterRegistry registry) {
		registry.addFormatterForFieldAnnotation(this);
	}

	@Override
	public Set<Class<?>> getFieldTypes() {
		return Set.of(UUID.class);
	}

	@Override
	public Printer<?> getPrinter(A annotation, Class<?> fieldType) {
		return (id, locale) -> id.toString();
	}

	@Override
	public Parser<?> getParser(A annotation, Class<?> fieldType) {
		return (text, locale) -> (LATEST.equals(text) ? this.newest.get() : PathId.find(text))
			.orElseThrow(() -> new IllegalArgumentException("not an id"));
	}

}
