package io.atelier.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

import io.atelier.recipe.Architecture;

/**
 * Measures our networks and the peers' in turn on this machine, each on all cores.
 */
final class PeerRounds {

	private static final Logger logger = LoggerFactory.getLogger(PeerRounds.class);

	private static final String OURS = "ours";

	private final Options options;

	private final Conditions conditions;

	private final List<String> networks;

	private final Path folder = Path.of(System.getProperty("bench.peers", "../shared/peers")).normalize();

	PeerRounds(Options options, Conditions conditions) {
		this.options = options;
		this.conditions = conditions;
		this.networks = options.networks().stream().map(Architecture::id).toList();
	}

	/**
	 * @throws IOException if our measurement fails, or no peer can run
	 */
	void compare(JsonLines lines, PrintStream table) throws IOException {
		Peers peers = Peers.in(this.folder, this.conditions);
		List<String> contenders = new ArrayList<>(peers.names());
		if (contenders.isEmpty()) {
			throw new IOException("no peers in " + this.folder);
		}
		contenders.add(0, OURS);
		List<PeerRound> rounds = new ArrayList<>();
		for (int i = 1; i <= this.options.pairs(); i++) {
			logger.warn("Pair {} of {}: {}", i, this.options.pairs(), contenders);
			rounds.add(round(contenders, peers));
			// Alternates, so that a machine that slows down affects all alike.
			Collections.reverse(contenders);
		}
		List<Comparison> comparisons = this.networks.stream()
			.flatMap((network) -> Arrays.stream(Measure.values())
				.map((measure) -> Comparison.of(network, measure, rounds)))
			.flatMap(Optional::stream)
			.toList();
		if (comparisons.isEmpty()) {
			throw new IOException("no peer returned a measurement");
		}
		comparisons.forEach((comparison) -> lines.print(comparison.line()));
		table.println();
		table.print(new PeerTable(this.conditions, comparisons, peers.leftOut()));
	}

	private PeerRound round(List<String> contenders, Peers peers) throws IOException {
		List<String> theirNetworks = this.networks.stream().map(PeerRound::peerNetwork).distinct().toList();
		List<JsonNode> ours = new ArrayList<>();
		Map<String, List<JsonNode>> theirs = new LinkedHashMap<>();
		for (String contender : contenders) {
			if (contender.equals(OURS)) {
				ours.addAll(ours("train"));
				ours.addAll(ours("predict", "--batches", "1,32"));
			}
			else {
				theirs.put(contender, peers.measure(contender, theirNetworks));
			}
		}
		return new PeerRound(ours, theirs);
	}

	private List<JsonNode> ours(String... mode) throws IOException {
		List<String> arguments = new ArrayList<>(List.of(mode));
		arguments.addAll(this.networks);
		arguments.addAll(List.of("--seconds", Double.toString(this.options.seconds(3))));
		arguments.addAll(this.options.forAnotherProcess());
		return Programs.bench(arguments);
	}

}
