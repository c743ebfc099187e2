package io.atelier.training.queue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class NodeNameTests {

	@TempDir
	private Path home;

	@Test
	void staysTheSame() throws IOException {
		String first = name();
		assertThat(first).hasSizeLessThanOrEqualTo(50).startsWith("node-");
		assertThat(name()).isEqualTo(first);
	}

	@Test
	void isNotSharedByTwoAtOnce() throws IOException {
		try (NodeName first = NodeName.in(this.home); NodeName second = NodeName.in(this.home)) {
			assertThat(second.value()).isNotEqualTo(first.value());
		}
	}

	@Test
	void replacesAFileThatHoldsNoName() throws IOException {
		Files.writeString(this.home.resolve("node"), "x".repeat(500));
		String first = name();
		assertThat(first).startsWith("node-");
		assertThat(name()).isEqualTo(first);
	}

	@Test
	void doesWithoutAHomeThatCannotBeWritten() throws IOException {
		Path file = Files.createFile(this.home.resolve("file"));
		try (NodeName name = NodeName.in(file)) {
			assertThat(name.value()).startsWith("node-");
		}
	}

	private String name() throws IOException {
		try (NodeName name = NodeName.in(this.home)) {
			return name.value();
		}
	}

}
