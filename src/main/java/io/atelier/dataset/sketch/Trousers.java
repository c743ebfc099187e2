package io.atelier.dataset.sketch;

import java.awt.geom.Path2D;

final class Trousers {

	private Trousers() {
	}

	static void draw(SketchPad pad, Chance chance) {
		double waist = chance.between(3.6, 4.8);
		double hip = waist + chance.between(0.4, 1.3);
		double crotch = chance.between(8.0, 10.5);
		double inner = chance.between(0.4, 2.6);
		double ankle = inner + chance.between(2.2, 4.2);
		double bottom = chance.in(0.12) ? chance.between(15.0, 20.0) : chance.between(26.2, 27.8);
		int shade = Garment.shade(chance);
		Path2D leg = Outline.closedCurve(-0.4, 0.6, waist / 2, 0.8, waist, 0.6, hip + 0.4, 4, hip, crotch,
				0.5 * (hip + ankle), 18, ankle, bottom, 0.5 * (ankle + inner), bottom + 0.3, inner, bottom,
				0.4 * inner + 0.3, 16, 0.2, crotch, -0.1, crotch - 0.5, -0.4, crotch - 0.3);
		pad.fillBoth(leg, shade);
		double crease = 0.5 * (ankle + inner);
		if (chance.in(0.6)) {
			pad.strokeBoth(Outline.curve(hip * 0.55, 6, hip * 0.6, 15, crease, bottom - 0.5), chance.between(0.6, 1.6),
					Garment.lighter(shade));
		}
		pad.strokeBoth(Outline.line(0, 1.7, waist, 1.7), 0.5, Garment.darker(shade));
		pad.stroke(Outline.line(0, 1.2, 0, crotch), 0.4, Garment.darker(shade));
		if (chance.in(0.5)) {
			pad.strokeBoth(Outline.curve(waist * 0.55, 1.8, waist * 0.7, 4, hip, 4.2), 0.4, Garment.darker(shade));
		}
		pad.strokeBoth(leg, 0.3, shade * 3 / 4);
	}

}
