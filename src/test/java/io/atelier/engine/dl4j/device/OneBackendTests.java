package io.atelier.engine.dl4j.device;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class OneBackendTests {

	private static final String BACKENDS = "META-INF/services/org.nd4j.linalg.factory.Nd4jBackend";

	private static final String OTHER = "META-INF/services/java.sql.Driver";

	private static final ComputeDevice GPU = new ComputeDevice(true, "Tesla T4");

	@TempDir
	private Path folder;

	@BeforeEach
	void holdBoth() throws IOException {
		write("cpu", "org.nd4j.linalg.cpu.nativecpu.CpuBackend");
		write("cuda", "# A comment\norg.nd4j.linalg.jcublas.JCublasBackend");
	}

	private void write(String jar, String provider) throws IOException {
		for (String service : List.of(BACKENDS, OTHER)) {
			Path file = this.folder.resolve(jar).resolve(service);
			Files.createDirectories(file.getParent());
			Files.writeString(file, provider);
		}
	}

	@Test
	void showsTheCpuAlone() throws IOException {
		assertThat(shown(ComputeDevice.cpu(), BACKENDS)).singleElement().asString().contains("/cpu/");
	}

	@Test
	void showsCudaAlone() throws IOException {
		assertThat(shown(GPU, BACKENDS)).singleElement().asString().contains("/cuda/");
	}

	@Test
	void hidesNothingOfOthers() throws IOException {
		assertThat(shown(GPU, OTHER)).hasSize(2);
	}

	private List<URL> shown(ComputeDevice device, String resource) throws IOException {
		URL[] jars = { this.folder.resolve("cpu").toUri().toURL(), this.folder.resolve("cuda").toUri().toURL() };
		try (URLClassLoader both = new URLClassLoader(jars, null)) {
			return Collections.list(new OneBackend(both, device).getResources(resource));
		}
	}

}
