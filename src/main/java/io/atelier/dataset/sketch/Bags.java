package io.atelier.dataset.sketch;

import java.awt.geom.Path2D;

final class Bags {

	private Bags() {
	}

	static void draw(SketchPad pad, Chance chance) {
		int shade = Garment.shade(chance);
		boolean clutch = chance.in(0.25);
		double upper = chance.between(7.5, 12.0);
		double lower = upper + chance.between(-0.8, 1.6);
		double top = clutch ? chance.between(7.0, 10) : chance.between(9.0, 13.5);
		double bottom = clutch ? top + chance.between(9.0, 12) : chance.between(22.5, 26.0);
		if (!clutch) {
			handle(pad, chance, upper, top, shade);
		}
		Path2D body = Outline.closedCurve(-0.4, top, upper * 0.6, top - chance.between(0.0, 0.6), upper, top,
				upper + 0.4, 0.5 * (top + bottom), lower, bottom - 0.5, lower - 0.2, bottom + 0.3, lower - 1.2,
				bottom + 0.3, 2, bottom + 0.5, -0.4, bottom + 0.3);
		pad.fillBoth(body, shade);
		pad.strokeBoth(body, 0.4, shade * 3 / 4);
		if (chance.in(0.55)) {
			double flap = top + chance.between(2.5, 6.5);
			Path2D cover = Outline.closedCurve(-0.4, top, 2, top, upper - 0.2, top, upper, flap - 1, upper * 0.8, flap,
					2, flap + 1, -0.4, flap + 0.6);
			pad.fillBoth(cover, shade * 7 / 8);
			pad.strokeBoth(Outline.curve(0, flap + 0.6, 2, flap + 1, upper * 0.8, flap), 0.5, Garment.darker(shade));
			pad.fill(Outline.box(-0.9, flap - 0.6, 0.9, flap + 1.2), chance.in(0.5) ? 30 : 245);
		}
		else {
			pad.strokeBoth(Outline.line(0, top + 1.2, upper - 0.4, top + 1.2), 0.6, Garment.darker(shade));
		}
		if (chance.in(0.25)) {
			pad.strokeBoth(Outline.line(upper * 0.55, top + 0.5, lower * 0.6, bottom), 0.8, Garment.lighter(shade));
		}
	}

	private static void handle(SketchPad pad, Chance chance, double upper, double top, int shade) {
		double half = upper * chance.between(0.35, 0.85);
		double peak = chance.between(-5.0, 1.0);
		double width = chance.between(0.7, 1.5);
		Path2D strap = chance.in(0.75) ? Outline.curve(-half, top + 1, -half, 0.5 * peak + 2, 0, 0.5 * peak + 3, half,
				0.5 * peak + 2, half, top + 1) : Outline.line(-half, top + 1, 0, Math.max(1, peak + 3), half, top + 1);
		pad.stroke(strap, width, Garment.lighter(shade));
	}

}
