package io.atelier.inference.web.explanation;

import java.util.Locale;

public enum Explain {

	OCCLUSION;

	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
