package io.atelier.inference.web;

import java.util.Locale;

/**
 * How labels can be explained.
 */
enum Explain {

	/**
	 * By what happens to a label where parts of its image are covered.
	 */
	OCCLUSION;

	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
