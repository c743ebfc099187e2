package io.atelier.dataset.sketch;

import java.awt.geom.Path2D;

/**
 * Shoes from the side, the toe to the left.
 */
final class Footwear {

	private Footwear() {
	}

	static void sneaker(SketchPad pad, Chance chance) {
		double ground = chance.between(19.5, 21.5);
		double height = chance.in(0.15) ? chance.between(9.5, 13.0) : chance.between(6.5, 9.5);
		double toe = chance.between(3.0, 4.2);
		double tongue = chance.between(1.5, 4.5);
		int shade = Garment.shade(chance);
		int sole = chance.in(0.5) ? chance.whole(190, 255) : chance.whole(40, 110);
		double back = ground - height;
		Path2D upper = Outline.closedCurve(-12.8, ground - 1, -13.2, ground - toe, -9.5, ground - toe - 0.6, -4,
				ground - toe - 2, tongue, back - 0.3, tongue + 3, back + 3, 8, back + 1.8, 11, back + 0.8, 11.8,
				back - 0.2, 13, ground - 4, 12.6, ground - 1);
		pad.fill(upper, shade);
		pad.stroke(upper, 0.4, shade * 3 / 4);
		laces(pad, tongue, ground - toe - 1.2, back + 1,
				chance.in(0.5) ? Garment.lighter(shade) : Garment.darker(shade));
		mark(pad, chance, ground, contrast(shade, chance));
		if (chance.in(0.5)) {
			pad.fill(Outline.closedCurve(-12.8, ground - 1, -13, ground - toe, -9, ground - toe, -8, ground - 2, -8.4,
					ground - 1), Garment.darker(shade));
		}
		sole(pad, ground, chance.between(1.4, 2.4), sole);
	}

	static void ankleBoot(SketchPad pad, Chance chance) {
		double ground = chance.between(23.0, 25.5);
		double heel = chance.in(0.4) ? chance.between(2.5, 6.0) : chance.between(0.8, 1.6);
		double top = chance.between(2.0, 10.5);
		double front = chance.between(0.5, 3.0);
		double back = chance.between(10.5, 12.2);
		int shade = Garment.shade(chance);
		double floor = ground - 0.35 * heel;
		double toe = floor - chance.between(4.0, 5.5);
		Path2D boot = Outline.closedCurve(-12.8, floor, -13.4, toe + 0.5, -9.5, toe - 0.4, -3, toe - 2.5, front,
				0.4 * top + 0.6 * toe, front + 0.6, 0.5 * (top + toe), front - 0.3, top, 6,
				top + chance.between(-0.8, 0.8), back, top + 0.2, back - 0.6, 14, back + 0.8, ground - heel, 6,
				ground - heel + 0.6, 2, floor, -6, floor + 0.5, -12.8, floor);
		pad.fill(boot, shade);
		pad.stroke(boot, 0.4, shade * 3 / 4);
		if (chance.in(0.5)) {
			pad.fill(Outline.polygon(front + 3, top + 0.3, front + 6.5, top + 0.3, front + 5.8, toe - 1, front + 3.8,
					toe - 1), chance.in(0.6) ? Garment.darker(shade) : Garment.lighter(shade));
		}
		else if (chance.in(0.5)) {
			laces(pad, front + 0.5, toe - 2, top + 1, Garment.lighter(shade));
		}
		pad.stroke(Outline.curve(-4, toe - 2, -1, toe + 3, 1, floor), 0.4, Garment.darker(shade));
		int sole = chance.in(0.6) ? Garment.darker(shade) : Garment.lighter(shade);
		pad.stroke(Outline.curve(-12.6, floor + 0.2, -4, floor + 0.9, 2, floor + 0.2, 6, ground - heel + 0.4,
				back + 0.5, ground - heel + 0.2), 1.1, sole);
		double slim = (heel > 2) ? chance.between(1.6, 3.4) : 5.5;
		pad.fill(Outline.polygon(back + 0.9 - slim - 0.6, ground - heel, back + 0.9, ground - heel, back + 0.5,
				ground + 0.7, back + 0.7 - slim, ground + 0.7), sole);
	}

	static void sandal(SketchPad pad, Chance chance) {
		double ground = chance.between(19.5, 22.0);
		double heel = chance.in(0.4) ? chance.between(5.0, 12.0) : chance.between(0.5, 2.0);
		boolean wedge = chance.in(0.5);
		int shade = Garment.shade(chance);
		int straps = chance.in(0.6) ? shade : Garment.lighter(shade);
		double rise = ground - heel;
		Path2D sole = Outline.curve(-12.6, ground - 0.6, -6, ground + 0.6, -2, ground - 0.25 * heel, 4, rise - 0.2, 12,
				rise);
		pad.stroke(sole, chance.between(0.9, 1.7), shade);
		if (heel > 2) {
			pad.fill(wedge
					? Outline.polygon(-6, ground + 0.4, -2, ground - 0.25 * heel, 4, rise + 0.8, 12.4, rise, 12,
							ground + 1, -6, ground + 0.9)
					: Outline.polygon(9.8, rise, 12.6, rise, 12, ground + 1, 10.9, ground + 1), shade * 4 / 5);
		}
		double width = chance.between(0.8, 1.8);
		double instep = ground - chance.between(4.5, 7.0);
		pad.stroke(Outline.curve(-11, ground - 0.8, -9, instep + 1, -4, ground - 0.3 * heel - 0.4), width, straps);
		if (chance.in(0.6)) {
			pad.stroke(Outline.curve(-8.5, ground - 0.4, -5, instep - 1, 0, ground - 0.55 * heel - 0.6), width, straps);
		}
		double ankle = rise - chance.between(4.0, 7.5);
		if (chance.in(0.75)) {
			pad.stroke(Outline.curve(12, rise, 12.8, ankle + 2, 11, ankle, 7, ankle + 2.5, 4, ankle + 0.6), width * 0.8,
					straps);
			pad.stroke(Outline.curve(4, ankle + 0.6, 1, ankle + 3, -5, instep + 1.2), width * 0.8, straps);
		}
		else {
			pad.stroke(Outline.curve(-6, instep + 1, 0, instep, 5, rise - 0.5), width, straps);
		}
	}

	private static void sole(SketchPad pad, double ground, double thickness, int shade) {
		pad.fill(Outline.closedCurve(-13, ground - thickness * 0.5, -13.2, ground + 0.7, -10, ground + 0.7, 0,
				ground + 0.4, 11, ground + 0.7, 13.2, ground + 0.6, 13, ground - thickness, 0, ground - thickness * 0.7,
				-13, ground - thickness * 0.5), shade);
	}

	private static void laces(SketchPad pad, double right, double low, double high, int shade) {
		for (int i = 0; i < 4; i++) {
			double share = i / 3.0;
			double x = -5 + share * (right + 4);
			double y = low + share * (high - low);
			pad.stroke(Outline.line(x - 0.6, y - 0.2, x + 1.2, y + 1.4), 0.45, shade);
		}
	}

	private static void mark(SketchPad pad, Chance chance, double ground, int shade) {
		if (chance.in(0.35)) {
			pad.stroke(Outline.curve(-3, ground - 3, 1, ground - 1.5, 8, ground - 5.5), 0.9, shade);
		}
		else if (chance.in(0.4)) {
			for (int i = 0; i < 3; i++) {
				pad.stroke(Outline.line(-2 + 1.8 * i, ground - 2, 0.5 + 1.8 * i, ground - 5), 0.7, shade);
			}
		}
	}

	private static int contrast(int shade, Chance chance) {
		return (shade > 140) ? chance.whole(30, 90) : chance.whole(190, 250);
	}

}
