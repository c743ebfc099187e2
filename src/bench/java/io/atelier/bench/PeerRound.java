package io.atelier.bench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

record PeerRound(List<JsonNode> ours, Map<String, List<JsonNode>> peers) {

	PeerRound {
		ours = List.copyOf(ours);
		peers = Map.copyOf(peers);
	}

	/**
	 * The peers' network to compare with ours: the one with the same layers if the peers
	 * lack the augmentation.
	 */
	static String peerNetwork(String network) {
		return "mlp-dropout-augmented".equals(network) ? "mlp-dropout" : network;
	}

	Optional<Double> ours(String network, Measure measure) {
		return of(this.ours, network).flatMap((line) -> measure.ofOurs(line).stream()).findFirst();
	}

	Optional<Double> peer(String peer, String network, Measure measure) {
		return of(this.peers.getOrDefault(peer, List.of()), peerNetwork(network))
			.flatMap((line) -> measure.ofPeer(line).stream())
			.findFirst();
	}

	private static Stream<JsonNode> of(List<JsonNode> lines, String network) {
		return lines.stream().filter((line) -> network.equals(line.path("model").asString("")));
	}

}
