package io.atelier.platform;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.info.GitProperties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

class ServiceVersionTests {

	@Test
	void namesTheCommit() {
		assertThat(version("4a1f", "false").commit()).isEqualTo("4a1f");
	}

	@Test
	void tellsOfChangesSinceTheCommit() {
		assertThat(version("4a1f", "true").commit()).isEqualTo("4a1f-dirty");
	}

	@Test
	void isSilentWhereTheBuildWas() {
		ServiceVersion version = new ServiceVersion(provider(null), provider(null));
		assertThat(version.version()).isNull();
		assertThat(version.commit()).isNull();
	}

	@Test
	void isTakenFromTheBuild() throws IOException {
		try (InputStream written = getClass().getResourceAsStream("/git.properties")) {
			assumeThat(written).as("not built within a git repository").isNotNull();
			Properties properties = new Properties();
			properties.load(written);
			assertThat(properties.getProperty("git.commit.id")).matches("\\p{XDigit}{40}");
		}
	}

	private static ServiceVersion version(String commit, String dirty) {
		Properties git = new Properties();
		git.setProperty("commit.id", commit);
		git.setProperty("dirty", dirty);
		return new ServiceVersion(provider((BuildProperties) null), provider(new GitProperties(git)));
	}

	private static <T> ObjectProvider<T> provider(@Nullable T bean) {
		return new ObjectProvider<>() {

			@Override
			public Stream<T> stream() {
				return Stream.ofNullable(bean);
			}

			@Override
			public T getObject() {
				throw new UnsupportedOperationException();
			}

			@Override
			public @Nullable T getIfAvailable() {
				return bean;
			}

		};
	}

}
