package io.atelier.bench;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Our value and the peers' values of one measure of one network.
 *
 * @param ours our value in each round
 * @param peers the median of each peer, ordered by group
 * @param ratios to the best peer of each group, for rounds in which both have a value
 */
record Comparison(String network, Measure measure, List<Double> ours, Map<String, Double> peers,
		Map<PeerGroup, Ratios> ratios) {

	/**
	 * Empty if no round has both values.
	 */
	static Optional<Comparison> of(String network, Measure measure, List<PeerRound> rounds) {
		List<PeerRound> whole = rounds.stream().filter((round) -> round.ours(network, measure).isPresent()).toList();
		Map<String, Double> peers = new LinkedHashMap<>();
		Map<PeerGroup, Ratios> ratios = new EnumMap<>(PeerGroup.class);
		for (PeerGroup group : PeerGroup.values()) {
			for (String peer : group.peers()) {
				median(peer, network, measure, whole).ifPresent((median) -> peers.put(peer, median));
			}
			group.peers()
				.stream()
				.filter(peers::containsKey)
				.reduce((one, other) -> (measure.ratio(peers.get(one), peers.get(other)) >= 1) ? one : other)
				.ifPresent((fastest) -> ratios.put(group, ratios(fastest, network, measure, whole)));
		}
		List<Double> ours = whole.stream().flatMap((round) -> round.ours(network, measure).stream()).toList();
		return Optional.of(new Comparison(network, measure, ours, peers, ratios))
			.filter((comparison) -> !comparison.ratios().isEmpty());
	}

	private static Optional<Double> median(String peer, String network, Measure measure, List<PeerRound> rounds) {
		return Optional.of(rounds.stream().flatMap((round) -> round.peer(peer, network, measure).stream()).toList())
			.filter((values) -> !values.isEmpty())
			.map(Medians::of);
	}

	private static Ratios ratios(String peer, String network, Measure measure, List<PeerRound> rounds) {
		return new Ratios(peer,
				rounds.stream()
					.flatMap((round) -> round.peer(peer, network, measure)
						.map((theirs) -> measure.ratio(round.ours(network, measure).orElseThrow(), theirs))
						.stream())
					.toList());
	}

	Optional<Ratios> to(PeerGroup group) {
		return Optional.ofNullable(this.ratios.get(group));
	}

	Line line() {
		Line line = Line.begin()
			.with("model", this.network)
			.with("peer_model", PeerRound.peerNetwork(this.network))
			.with("measure", this.measure.id())
			.with("ours", Medians.of(this.ours));
		for (Map.Entry<String, Double> peer : this.peers.entrySet()) {
			line = line.with(peer.getKey(), peer.getValue());
		}
		for (Map.Entry<PeerGroup, Ratios> entry : this.ratios.entrySet()) {
			PeerGroup group = entry.getKey();
			if (group.peers().size() > 1) {
				line = line.with("faster_peer", entry.getValue().peer());
			}
			line = entry.getValue().addTo(line, group.prefix());
		}
		return line;
	}

}
