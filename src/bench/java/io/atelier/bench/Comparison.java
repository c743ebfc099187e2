package io.atelier.bench;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Ours beside the faster of its peers, in one measure of one network.
 *
 * @param network our network
 * @param measure what was measured
 * @param ours our value in each round
 * @param peers the median of each peer, by its name
 * @param fasterPeer the peer of the better median
 * @param ratios how often as fast ours is as that peer, in each round that has both
 */
record Comparison(String network, Measure measure, List<Double> ours, Map<String, Double> peers, String fasterPeer,
		List<Double> ratios) {

	/**
	 * Compares.
	 * @param network our network
	 * @param measure what was measured
	 * @param rounds what ours and its peers measured in turn
	 * @return the comparison, or nothing where no round has both
	 */
	static Optional<Comparison> of(String network, Measure measure, List<PeerRound> rounds) {
		List<PeerRound> whole = rounds.stream().filter((round) -> round.ours(network, measure).isPresent()).toList();
		Map<String, Double> peers = new TreeMap<>();
		Map<String, List<Double>> ratios = new TreeMap<>();
		for (String peer : names(whole)) {
			List<Double> values = whole.stream()
				.flatMap((round) -> round.peer(peer, network, measure).stream())
				.toList();
			if (!values.isEmpty()) {
				peers.put(peer, Medians.of(values));
				ratios.put(peer, ratios(peer, network, measure, whole));
			}
		}
		return peers.keySet()
			.stream()
			.reduce((one, other) -> (measure.ratio(peers.get(one), peers.get(other)) >= 1) ? one : other)
			.map((faster) -> new Comparison(network, measure,
					whole.stream().flatMap((round) -> round.ours(network, measure).stream()).toList(), peers, faster,
					ratios.get(faster)));
	}

	private static Iterable<String> names(List<PeerRound> rounds) {
		TreeSet<String> names = new TreeSet<>();
		rounds.forEach((round) -> names.addAll(round.peers().keySet()));
		return names;
	}

	private static List<Double> ratios(String peer, String network, Measure measure, List<PeerRound> rounds) {
		return rounds.stream()
			.flatMap((round) -> round.peer(peer, network, measure)
				.map((theirs) -> measure.ratio(round.ours(network, measure).orElseThrow(), theirs))
				.stream())
			.toList();
	}

	double median() {
		return Medians.of(this.ratios);
	}

	double least() {
		return Collections.min(this.ratios);
	}

	double greatest() {
		return Collections.max(this.ratios);
	}

	/**
	 * The comparison as it is printed for programs.
	 * @return all of its values
	 */
	Line line() {
		Line line = Line.begin()
			.with("model", this.network)
			.with("peer_model", PeerRound.peerNetwork(this.network))
			.with("measure", this.measure.id())
			.with("pairs", this.ratios.size())
			.with("ours", Medians.of(this.ours));
		for (Map.Entry<String, Double> peer : this.peers.entrySet()) {
			line = line.with(peer.getKey(), peer.getValue());
		}
		return line.with("faster_peer", this.fasterPeer)
			.with("ratio", median())
			.with("ratio_min", least())
			.with("ratio_max", greatest())
			.with("ratios", this.ratios.stream().map(Line::round).toList());
	}

}
