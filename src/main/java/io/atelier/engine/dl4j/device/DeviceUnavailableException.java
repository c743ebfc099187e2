package io.atelier.engine.dl4j.device;

/**
 * There is no GPU that networks could be computed on. The message tells why, in one line.
 */
public class DeviceUnavailableException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String action;

	/**
	 * Tells why, and what to do.
	 * @param reason one line
	 * @param action what helps, one line
	 */
	public DeviceUnavailableException(String reason, String action) {
		super(reason);
		this.action = action;
	}

	/**
	 * What helps.
	 * @return one line
	 */
	public String action() {
		return this.action;
	}

}
