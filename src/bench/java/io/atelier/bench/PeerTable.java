package io.atelier.bench;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Formats comparisons as a Markdown table.
 */
final class PeerTable {

	private final Conditions conditions;

	private final List<Comparison> comparisons;

	private final List<String> notes;

	private final Set<String> peers = new LinkedHashSet<>();

	private final List<PeerGroup> groups;

	PeerTable(Conditions conditions, List<Comparison> comparisons, List<String> notes) {
		this.conditions = conditions;
		this.comparisons = comparisons;
		this.notes = notes;
		this.groups = Arrays.stream(PeerGroup.values())
			.filter((group) -> comparisons.stream().anyMatch((comparison) -> comparison.to(group).isPresent()))
			.toList();
		this.groups.stream()
			.flatMap((group) -> group.peers().stream())
			.filter((peer) -> comparisons.stream().anyMatch((comparison) -> comparison.peers().containsKey(peer)))
			.forEach(this.peers::add);
	}

	@Override
	public String toString() {
		StringBuilder text = new StringBuilder(128 * (this.comparisons.size() + 3));
		text.append(this.conditions).append("\n\n| network | measure | ours |");
		this.peers.forEach((peer) -> text.append(' ').append(peer).append(" |"));
		this.groups.forEach((group) -> text.append(" ratio to ").append(group.title()).append(" | spread | pairs |"));
		text.append("\n|---|---|---:|").append("---:|".repeat(this.peers.size() + 3 * this.groups.size())).append('\n');
		this.comparisons.forEach((comparison) -> append(text, comparison));
		if (this.comparisons.stream().anyMatch(PeerTable::stoodBesideAnother)) {
			text.append("\n* compared with the peers' network of the same layers, which does not augment its images\n");
		}
		this.notes.forEach((note) -> text.append('\n').append(note).append('\n'));
		return text.toString();
	}

	private void append(StringBuilder text, Comparison comparison) {
		text.append("| ").append(comparison.network()).append(stoodBesideAnother(comparison) ? "* | " : " | ");
		text.append(comparison.measure().title()).append(" | ").append(number(Medians.of(comparison.ours())));
		for (String peer : this.peers) {
			Double median = comparison.peers().get(peer);
			text.append(" | ").append((median != null) ? number(median) : "-");
		}
		for (PeerGroup group : this.groups) {
			text.append(comparison.to(group).map((ratios) -> cells(group, ratios)).orElse(" | - | - | -"));
		}
		text.append(" |\n");
	}

	private static String cells(PeerGroup group, Ratios ratios) {
		String peer = (group.peers().size() > 1) ? " (" + ratios.peer() + ")" : "";
		return String.format(Locale.ROOT, " | %.2f%s | %.2f to %.2f | %d", ratios.median(), peer, ratios.least(),
				ratios.greatest(), ratios.values().size());
	}

	private static boolean stoodBesideAnother(Comparison comparison) {
		return !PeerRound.peerNetwork(comparison.network()).equals(comparison.network());
	}

	private static String number(double value) {
		return String.format(Locale.ROOT, (value < 100) ? "%.3f" : "%,.0f", value);
	}

}
