package io.atelier.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * The peers that can be measured on this machine.
 *
 * @param scripts the script of each peer, by its name
 * @param leftOut why the others are left out, one sentence each
 */
record Peers(Map<String, Path> scripts, List<String> leftOut) {

	private static final Logger logger = LoggerFactory.getLogger(Peers.class);

	/**
	 * @param folder has a folder with {@code run.sh} for each peer
	 */
	static Peers in(Path folder, Conditions conditions) {
		Map<String, Path> scripts = new LinkedHashMap<>();
		List<String> leftOut = new ArrayList<>();
		for (String peer : Arrays.stream(PeerGroup.values()).flatMap((group) -> group.peers().stream()).toList()) {
			Path script = folder.resolve(peer).resolve("run.sh");
			if (!Files.isRegularFile(script)) {
				leftOut.add("%s is left out: there is no %s".formatted(peer, script));
			}
			else if (PeerGroup.SERVERS.peers().contains(peer) && conditions.limited()) {
				leftOut.add("%s is left out: it cannot be limited to %s, and this processor has %s".formatted(peer,
						conditions.instructionSet(), conditions.processor().instructionSet().orElseThrow()));
			}
			else {
				scripts.put(peer, script);
			}
		}
		leftOut.forEach(logger::warn);
		return new Peers(scripts, List.copyOf(leftOut));
	}

	List<String> names() {
		return List.copyOf(this.scripts.keySet());
	}

	/**
	 * Runs a peer's measurement on all cores. The environment limits its instruction set,
	 * as for this process. Empty if it fails.
	 */
	List<JsonNode> measure(String peer, List<String> networks) {
		List<String> command = new ArrayList<>(List.of("bash", this.scripts.get(peer).toString()));
		command.addAll(networks);
		try {
			return Programs.run(command,
					Map.of("THREADS", Integer.toString(Runtime.getRuntime().availableProcessors())));
		}
		catch (IOException ex) {
			logger.warn("{} returned no measurement: {}", peer, ex.getMessage());
			return List.of();
		}
	}

}
