package io.atelier.dataset.sketch;

/**
 * One class of things to wear.
 */
@FunctionalInterface
interface Garment {

	/**
	 * Draws one of its kind.
	 * @param pad a black sheet
	 * @param chance decides on cut, shade and ornament
	 */
	void draw(SketchPad pad, Chance chance);

	/**
	 * The shade of a piece of cloth, more often light than dark.
	 * @param chance decides
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
