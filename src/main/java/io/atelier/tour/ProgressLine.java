package io.atelier.tour;

import java.io.PrintStream;

/**
 * The last line on the screen, which says what is going on and is written over. Where
 * there is no screen it stays silent, so that logs hold only what lasts.
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
