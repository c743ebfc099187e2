package io.atelier.dataset.sketch;

@FunctionalInterface
interface Garment {

	/**
	 * Draws a random garment of this class.
	 * @param pad a black sheet
	 */
	void draw(SketchPad pad, Chance chance);

	/**
	 * A shade of cloth, more often light than dark.
	 * @return an intensity in [55, 245]
	 */
	static int shade(Chance chance) {
		return chance.in(0.3) ? chance.whole(55, 130) : chance.whole(130, 245);
	}

	static int darker(int shade) {
		return shade * 5 / 8;
	}

	static int lighter(int shade) {
		return Math.min(255, shade * 5 / 4 + 15);
	}

}
