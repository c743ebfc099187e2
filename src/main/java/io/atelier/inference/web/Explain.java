package io.atelier.inference.web;

import java.util.Locale;

enum Explain {

	OCCLUSION;

	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
