package io.atelier.engine.dl4j.device;

/**
 * No GPU can be used; message and action are one line each.
 */
public class DeviceUnavailableException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String action;

	public DeviceUnavailableException(String reason, String action) {
		super(reason);
		this.action = action;
	}

	public String action() {
		return this.action;
	}

}
