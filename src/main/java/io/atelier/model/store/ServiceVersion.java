package io.atelier.model.store;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.info.GitProperties;
import org.springframework.stereotype.Component;

/**
 * What this service was built from, where its build has left word of it.
 */
@Component
class ServiceVersion {

	private final @Nullable BuildProperties build;

	private final @Nullable GitProperties git;

	ServiceVersion(ObjectProvider<BuildProperties> build, ObjectProvider<GitProperties> git) {
		this.build = build.getIfAvailable();
		this.git = git.getIfAvailable();
	}

	@Nullable String version() {
		return (this.build != null) ? this.build.getVersion() : null;
	}

	@Nullable String commit() {
		return (this.git != null) ? this.git.getCommitId() : null;
	}

}
