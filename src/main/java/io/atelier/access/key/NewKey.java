package io.atelier.access.key;

/**
 * A key that was just created or rotated.
 *
 * @param text the whole key, which is shown only once
 */
public record NewKey(String text, AccessKey key) {

	/**
	 * Leaves the text out, so that no log can contain it.
	 */
	@Override
	public String toString() {
		return "NewKey[" + this.key.id() + ']';
	}

}
