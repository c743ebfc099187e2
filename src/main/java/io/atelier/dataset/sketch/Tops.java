package io.atelier.dataset.sketch;

import java.awt.geom.Path2D;

final class Tops {

	private Tops() {
	}

	static void tShirt(SketchPad pad, Chance chance) {
		double chest = chance.between(6.2, 7.6);
		double hem = chest + chance.between(-0.7, 0.8);
		Cut cut = new Cut(chance.between(0.8, 2), chance.between(2.4, 4), chance.between(0.8, 3),
				chest + chance.between(0, 1), chest, chest - chance.between(0, 0.9), hem, chance.between(25.5, 27.5));
		int shade = Garment.shade(chance);
		Path2D sleeve = cut.shortSleeve(chance.between(2.2, 4), chance.between(4.5, 7));
		if (chance.in(0.85)) {
			pad.fillBoth(sleeve, shade - chance.whole(0, 15));
		}
		pad.fillBoth(cut.torso(), shade);
		pad.strokeBoth(Outline.line(cut.shoulder() - 0.4, cut.shoulderHeight() + 0.5, cut.chest() - 0.3, cut.armpit()),
				0.35, shade * 3 / 4);
		Ornament.choose(pad, cut, shade, chance);
		pad.strokeBoth(cut.neckline(), 0.7, Garment.darker(shade));
	}

	static void pullover(SketchPad pad, Chance chance) {
		Cut cut = bodice(chance, chance.between(24.5, 27.2));
		int shade = Garment.shade(chance);
		double end = chance.between(23.0, 27);
		sleeves(pad, cut, shade, end, chance);
		pad.fillBoth(cut.torso(), shade);
		Ornament.choose(pad, cut, shade, chance);
		int rib = chance.in(0.5) ? Garment.darker(shade) : Garment.lighter(shade);
		pad.strokeBoth(cut.neckline(), chance.between(0.7, 1.6), rib);
		pad.strokeBoth(Outline.line(0, cut.bottom() - 0.8, cut.hem() - 0.4, cut.bottom() - 0.8), 0.5, rib);
	}

	static void coat(SketchPad pad, Chance chance) {
		Cut cut = bodice(chance, chance.between(26.0, 27.6));
		int shade = Garment.shade(chance);
		int seam = chance.in(0.75) ? shade * chance.whole(3, 8) / 10 : Garment.lighter(shade);
		sleeves(pad, cut, shade, chance.between(22.5, 26), chance);
		pad.fillBoth(cut.torso(), shade);
		if (chance.in(0.35)) {
			pad.fillBoth(Outline.closedCurve(-0.4, 0.2, cut.neck() + 2, 0, cut.neck() + 0.8, cut.top() + 2.2,
					cut.neck() / 2, cut.top() + 3.4, -0.4, cut.top() + 2.6), Garment.lighter(shade));
		}
		double lapel = cut.top() + chance.between(3.0, 9.0);
		pad.fillBoth(Outline.polygon(0.1, lapel, cut.neck() - 0.6, cut.top(), cut.neck() + 1.2, cut.top() + 0.4,
				cut.neck() + 0.7, cut.top() + 3), shade * 4 / 5);
		pad.stroke(Outline.line(0, lapel - 1, chance.between(-0.3, 0.3), cut.bottom()), chance.between(0.5, 0.9), seam);
		buttons(pad, chance.between(0.8, 1.6), lapel + 1.5, cut.bottom() - 4, chance.between(2.8, 4.2), seam);
		if (chance.in(0.6)) {
			double pocket = chance.between(17.0, 20);
			pad.strokeBoth(Outline.line(3, pocket, cut.waist() - 1.2, pocket - chance.between(0.0, 1.5)), 0.6, seam);
		}
		if (chance.in(0.25)) {
			pad.strokeBoth(Outline.line(0, 15.5, cut.waist() - 0.2, 15.5), 0.9, Garment.darker(shade));
		}
	}

	static void shirt(SketchPad pad, Chance chance) {
		double chest = chance.between(5.6, 7.2);
		Cut cut = new Cut(chance.between(0.8, 2.0), chance.between(2.0, 3.2), chance.between(1.6, 3.6),
				chest + chance.between(0.0, 0.9), chest, chest - chance.between(0.0, 1.2),
				chest + chance.between(-0.4, 1.2), chance.between(24.5, 27.4));
		int shade = Garment.shade(chance);
		int seam = chance.in(0.7) ? shade * chance.whole(5, 9) / 10 : Garment.lighter(shade);
		if (chance.in(0.4)) {
			pad.fillBoth(cut.shortSleeve(chance.between(2.2, 4.2), chance.between(5.0, 8)), shade - 10);
		}
		else {
			sleeves(pad, cut, shade, chance.between(21.0, 26.5), chance);
		}
		pad.fillBoth(cut.torso(), shade);
		if (chance.in(0.25)) {
			Ornament.stripesDown(pad, cut, shade, chance);
		}
		else if (chance.in(0.5)) {
			Ornament.choose(pad, cut, shade, chance);
		}
		double end = chance.in(0.75) ? cut.bottom() : cut.top() + chance.between(6.0, 10);
		pad.stroke(Outline.line(0, cut.top() + cut.neckDepth(), 0, end), 0.4, seam);
		buttons(pad, 0, cut.top() + cut.neckDepth() + 1, end - 1, chance.between(2.0, 3.2), seam);
		if (chance.in(0.75)) {
			pad.fillBoth(
					Outline.polygon(0.1, cut.top() + cut.neckDepth() + 0.4, cut.neck() - 0.4, cut.top() - 0.6,
							cut.neck() + 0.9, cut.top() + 0.5, cut.neck() - 0.2, cut.top() + 2.8),
					Garment.lighter(shade));
		}
		if (chance.in(0.3)) {
			pad.stroke(Outline.box(2.2, 9.5, 4.8, 12.3), 0.35, seam);
		}
	}

	static void dress(SketchPad pad, Chance chance) {
		double chest = chance.between(3.6, 5.2);
		double waist = chest - chance.between(0.2, 1.2);
		Cut cut = new Cut(chance.between(0.5, 1.6), chance.between(1.6, 2.8), chance.between(1.0, 4.5),
				chest - chance.between(-0.2, 0.8), chest, waist, waist + chance.between(0.6, 5.5),
				chance.between(26.4, 27.8));
		int shade = Garment.shade(chance);
		double kind = chance.between(0.0, 1.0);
		if (kind < 0.3) {
			pad.fillBoth(cut.shortSleeve(chance.between(1.4, 2.8), chance.between(4.0, 7)), shade - 8);
		}
		else if (kind < 0.5) {
			pad.fillBoth(cut.longSleeve(chance.between(1.6, 3), 2, chance.between(13.0, 20)), shade - 12);
		}
		pad.fillBoth(cut.torso(), shade);
		Ornament.choose(pad, cut, shade, chance);
		if (chance.in(0.6)) {
			double line = chance.between(10.5, 13);
			pad.strokeBoth(Outline.line(0, line, cut.waist(), line), chance.between(0.4, 1.1), Garment.darker(shade));
		}
		for (double x = chance.between(0.5, 1.5); x < cut.hem() - 0.5; x += 1.8) {
			pad.strokeBoth(Outline.line(x * cut.waist() / cut.hem(), 15, x, cut.bottom()), 0.3, shade * 4 / 5);
		}
	}

	private static Cut bodice(Chance chance, double bottom) {
		double chest = chance.between(5.6, 7);
		return new Cut(chance.between(0.9, 2.2), chance.between(1.9, 3.2), chance.between(0.6, 2), chest, chest,
				chest - chance.between(0.0, 0.8), chest + chance.between(-0.4, 0.9), bottom);
	}

	private static void sleeves(SketchPad pad, Cut cut, int shade, double end, Chance chance) {
		Path2D sleeve = cut.longSleeve(chance.between(2.6, 4.6), chance.between(2.2, 3), end);
		int cloth = shade - chance.whole(0, 20);
		pad.fillBoth(sleeve, cloth);
		pad.strokeBoth(sleeve, 0.4, cloth * 3 / 5);
	}

	private static void buttons(SketchPad pad, double x, double first, double last, double step, int shade) {
		for (double y = first; y < last; y += step) {
			pad.fill(Outline.box(x - 0.4, y - 0.4, x + 0.4, y + 0.4), shade);
		}
	}

}
