package io.atelier.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class PeersTests {

	private static final Processor PROCESSOR = new Processor("Test CPU", Set.of("sse4_1", "avx", "avx2"));

	@TempDir
	private Path folder;

	@BeforeEach
	void addPeers() throws IOException {
		add("pytorch", "echo '{\"model\": \"'$1'\", \"threads\": '$THREADS'}'");
		add("onnxruntime", "exit 3");
	}

	@Test
	void leavesOutAPeerThatIsNotThere() {
		Peers peers = Peers.in(this.folder, new Conditions(PROCESSOR, null));
		assertThat(peers.names()).containsExactly("pytorch", "onnxruntime");
		assertThat(peers.leftOut()).singleElement().asString().startsWith("djl is left out: there is no ");
	}

	@Test
	void leavesOutAPeerThatCannotBeHeldToAnInstructionSet() {
		Peers peers = Peers.in(this.folder, new Conditions(PROCESSOR, InstructionSet.AVX));
		assertThat(peers.names()).containsExactly("pytorch");
		assertThat(peers.leftOut()).last()
			.isEqualTo("onnxruntime is left out: it cannot be limited to AVX, and this processor has AVX2");
	}

	@Test
	void keepsThatPeerWhereTheProcessorHasNoMore() {
		assertThat(Peers.in(this.folder, new Conditions(PROCESSOR, InstructionSet.AVX2)).names())
			.contains("onnxruntime");
	}

	@Test
	void hasAPeerMeasureItsNetworksOnAllCores() {
		Peers peers = Peers.in(this.folder, new Conditions(PROCESSOR, null));
		assertThat(peers.measure("pytorch", List.of("mlp"))).singleElement().satisfies((line) -> {
			assertThat(line.get("model").asString()).isEqualTo("mlp");
			assertThat(line.get("threads").asInt()).isEqualTo(Runtime.getRuntime().availableProcessors());
		});
	}

	@Test
	void takesNothingFromAPeerThatFails() {
		assertThat(Peers.in(this.folder, new Conditions(PROCESSOR, null)).measure("onnxruntime", List.of("mlp")))
			.isEmpty();
	}

	private void add(String peer, String script) throws IOException {
		Files.writeString(Files.createDirectories(this.folder.resolve(peer)).resolve("run.sh"), script);
	}

}
