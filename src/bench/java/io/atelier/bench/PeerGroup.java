package io.atelier.bench;

import java.util.List;

/**
 * Peers for the same use. Ours is compared with the fastest of each group.
 */
enum PeerGroup {

	/**
	 * What one would train and predict with.
	 */
	TRAINERS("", "the faster of DJL and PyTorch", "djl pytorch"),

	/**
	 * What one would serve predictions with. They do not train.
	 */
	SERVERS("onnxruntime_", "ONNX Runtime", "onnxruntime");

	private final String prefix;

	private final String title;

	private final String peers;

	PeerGroup(String prefix, String title, String peers) {
		this.prefix = prefix;
		this.title = title;
		this.peers = peers;
	}

	/**
	 * What the names of the group's fields begin with.
	 */
	String prefix() {
		return this.prefix;
	}

	/**
	 * Whom a ratio is to, in words.
	 */
	String title() {
		return this.title;
	}

	/**
	 * The names of the peers' folders.
	 */
	List<String> peers() {
		return List.of(this.peers.split(" "));
	}

}
