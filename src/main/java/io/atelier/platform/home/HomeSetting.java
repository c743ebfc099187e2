package io.atelier.platform.home;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Replaces {@code atelier.home} by an absolute path, so that database, downloads and
 * native libraries use the same folder. A relative path starts at the working directory;
 * {@code ~} is the user's home directory.
 */
class HomeSetting implements EnvironmentPostProcessor, Ordered {

	private static final String NAME = "atelier.home";

	private static final String DEFAULT = "./data";

	@Override
	public int getOrder() {
		return ConfigDataEnvironmentPostProcessor.ORDER + 1;
	}

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		Path home = resolve(environment.getProperty(NAME, DEFAULT));
		check(home);
		environment.getPropertySources()
			.addFirst(new MapPropertySource("home", Map.of(NAME, (Object) home.toString())));
	}

	static Path resolve(String setting) {
		try {
			String expanded = (setting.equals("~") || setting.startsWith("~/"))
					? System.getProperty("user.home") + setting.substring(1) : setting;
			return Path.of(expanded).toAbsolutePath().normalize();
		}
		catch (InvalidPathException ex) {
			throw new UnusableHomeException("'" + setting + "' is not a path: " + ex.getReason());
		}
	}

	/**
	 * @throws UnusableHomeException if the folder is not writable
	 */
	static void check(Path home) {
		if (home.toString().contains(";")) {
			throw new UnusableHomeException(home + " has a ';' in its path, which the database does not allow");
		}
		Path existing = existing(home);
		if (existing == null || !Files.isDirectory(existing)) {
			throw new UnusableHomeException(existing + " is a file, not a folder");
		}
		if (!Files.isWritable(existing)) {
			throw new UnusableHomeException(existing.equals(home) ? home + " cannot be written to"
					: home + " cannot be created in " + existing);
		}
	}

	private static @Nullable Path existing(Path home) {
		Path path = home;
		while (path != null && !Files.exists(path)) {
			path = path.getParent();
		}
		return path;
	}

}
