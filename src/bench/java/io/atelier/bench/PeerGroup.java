package io.atelier.bench;

import java.util.List;

/**
 * Peers for the same purpose. We compare our result with the fastest of each group.
 */
enum PeerGroup {

	/**
	 * Frameworks that train and predict.
	 */
	TRAINERS("", "the faster of DJL and PyTorch", "djl pytorch"),

	/**
	 * Frameworks that only predict.
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

	String prefix() {
		return this.prefix;
	}

	String title() {
		return this.title;
	}

	List<String> peers() {
		return List.of(this.peers.split(" "));
	}

}
