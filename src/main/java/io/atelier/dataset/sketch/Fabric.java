package io.atelier.dataset.sketch;

/**
 * The light on cloth: soft folds, grain, and sometimes strong mottling.
 *
 * @param foldDepth amplitude of folds, as a share of the shade
 * @param foldsAcross horizontal frequency of folds, in radians per pixel
 * @param foldsDown vertical frequency of folds, in radians per pixel
 * @param phase of the folds, in radians
 * @param grain amplitude of the grain, as a share of the shade
 * @param seed of the grain
 */
record Fabric(double foldDepth, double foldsAcross, double foldsDown, double phase, double grain, long seed) {

	static Fabric choose(Chance chance) {
		double grain = chance.in(0.1) ? chance.between(0.2, 0.5) : chance.between(0.02, 0.12);
		return new Fabric(chance.between(0.02, 0.16), chance.between(0.3, 1.1), chance.between(-0.25, 0.25),
				chance.between(0, 6.28), grain, chance.nextSeed());
	}

	/**
	 * Applies the light to a drawing. Black stays black.
	 * @param drawing intensities, shape [28, 28], each in [0, 255]
	 * @return the pixels, unsigned, shape [28, 28]
	 */
	byte[] cover(double[] drawing) {
		Chance surface = new Chance(this.seed);
		byte[] pixels = new byte[SketchPad.PIXELS];
		for (int i = 0; i < pixels.length; i++) {
			int row = i / SketchPad.SIDE;
			int column = i % SketchPad.SIDE;
			double wave = this.foldsAcross * column + this.foldsDown * row + this.phase;
			double light = 1 + this.foldDepth * StrictMath.sin(wave) + this.grain * surface.between(-1.0, 1.0);
			pixels[i] = (byte) Math.max(0, Math.min(255, Math.round(drawing[i] * light)));
		}
		return pixels;
	}

}
