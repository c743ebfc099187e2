package io.atelier.study.comparison.measure;

import java.util.Locale;

public final class Wording {

	private Wording() {
	}

	public static String number(double value) {
		return String.format(Locale.ROOT, "%.4f", value);
	}

	public static String runs(int count) {
		return (count == 1) ? "1 run" : (count + " runs");
	}

}
