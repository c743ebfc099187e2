package io.atelier.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.info.GitProperties;
import org.springframework.stereotype.Component;

/**
 * What this service was built from, where its build has left word of it.
 */
@Component
public class ServiceVersion {

	private final @Nullable BuildProperties build;

	private final @Nullable GitProperties git;

	public ServiceVersion(ObjectProvider<BuildProperties> build, ObjectProvider<GitProperties> git) {
		this.build = build.getIfAvailable();
		this.git = git.getIfAvailable();
	}

	/**
	 * The version of the service.
	 * @return as the build named it; null where the build left no word of it
	 */
	public @Nullable String version() {
		return (this.build != null) ? this.build.getVersion() : null;
	}

	/**
	 * The commit it was built from.
	 * @return the full hash, with {@code -dirty} behind it where files had been changed
	 * since; null where the build left no word of it
	 */
	public @Nullable String commit() {
		if (this.git == null || this.git.getCommitId() == null) {
			return null;
		}
		return this.git.getCommitId() + ("true".equals(this.git.get("dirty")) ? "-dirty" : "");
	}

}
