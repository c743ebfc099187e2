package io.atelier.tour;

import java.io.PrintStream;

/**
 * A progress line that overwrites itself on the terminal. Without a terminal it prints
 * nothing, so that logs contain only final results.
 */
class ProgressLine {

	private static final int WIDTH = 78;

	private final PrintStream out;

	private final boolean screen;

	ProgressLine(PrintStream out, boolean screen) {
		this.out = out;
		this.screen = screen;
	}

	void show(String text) {
		if (this.screen) {
			this.out.print("\r" + text + " ".repeat(Math.max(0, WIDTH - text.length())));
			this.out.flush();
		}
	}

	void clear() {
		if (this.screen) {
			this.out.print("\r" + " ".repeat(WIDTH) + "\r");
		}
	}

}
