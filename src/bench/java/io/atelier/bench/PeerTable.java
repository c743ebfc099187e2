package io.atelier.bench;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * Comparisons for people to read, in Markdown.
 */
final class PeerTable {

	private final List<Comparison> comparisons;

	private final TreeSet<String> peers = new TreeSet<>();

	PeerTable(List<Comparison> comparisons) {
		this.comparisons = comparisons;
		comparisons.forEach((comparison) -> this.peers.addAll(comparison.peers().keySet()));
	}

	@Override
	public String toString() {
		StringBuilder text = new StringBuilder(64 * (this.comparisons.size() + 2));
		text.append("| network | measure | ours |");
		this.peers.forEach((peer) -> text.append(' ').append(peer).append(" |"));
		text.append(" ratio to the faster | spread | pairs |\n|---|---|---:|")
			.append("---:|".repeat(this.peers.size()));
		text.append("---:|---:|---:|\n");
		this.comparisons.forEach((comparison) -> append(text, comparison));
		if (this.comparisons.stream().anyMatch(PeerTable::stoodBesideAnother)) {
			text.append("\n* beside the peers' network of the same layers, which does not augment its images\n");
		}
		return text.toString();
	}

	private void append(StringBuilder text, Comparison comparison) {
		text.append("| ").append(comparison.network()).append(stoodBesideAnother(comparison) ? "* | " : " | ");
		text.append(comparison.measure().title()).append(" | ").append(number(Medians.of(comparison.ours())));
		for (String peer : this.peers) {
			Double median = comparison.peers().get(peer);
			text.append(" | ").append((median != null) ? number(median) : "-");
		}
		text.append(String.format(Locale.ROOT, " | %.2f (%s) | %.2f to %.2f | %d |%n", comparison.median(),
				comparison.fasterPeer(), comparison.least(), comparison.greatest(), comparison.ratios().size()));
	}

	private static boolean stoodBesideAnother(Comparison comparison) {
		return !PeerRound.peerNetwork(comparison.network()).equals(comparison.network());
	}

	private static String number(double value) {
		return String.format(Locale.ROOT, (value < 100) ? "%.3f" : "%,.0f", value);
	}

}
