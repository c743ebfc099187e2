package io.atelier.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.info.GitProperties;
import org.springframework.stereotype.Component;

/**
 * The version and commit of this build; null if the build did not record them.
 */
@Component
public class ServiceVersion {

	private final @Nullable BuildProperties build;

	private final @Nullable GitProperties git;

	public ServiceVersion(ObjectProvider<BuildProperties> build, ObjectProvider<GitProperties> git) {
		this.build = build.getIfAvailable();
		this.git = git.getIfAvailable();
	}

	public @Nullable String version() {
		return (this.build != null) ? this.build.getVersion() : null;
	}

	/**
	 * Returns the full hash, with {@code -dirty} if files had uncommitted changes.
	 */
	public @Nullable String commit() {
		if (this.git == null || this.git.getCommitId() == null) {
			return null;
		}
		return this.git.getCommitId() + ("true".equals(this.git.get("dirty")) ? "-dirty" : "");
	}

}
