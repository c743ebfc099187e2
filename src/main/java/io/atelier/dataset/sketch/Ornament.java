package io.atelier.dataset.sketch;

final class Ornament {

	private Ornament() {
	}

	static void choose(SketchPad pad, Cut cut, int shade, Chance chance) {
		double kind = chance.between(0.0, 1.0);
		if (kind < 0.15) {
			stripesAcross(pad, cut, shade, chance);
		}
		else if (kind < 0.3) {
			print(pad, shade, chance);
		}
		else if (kind < 0.38) {
			dots(pad, cut, shade, chance);
		}
	}

	static void stripesAcross(SketchPad pad, Cut cut, int shade, Chance chance) {
		int other = contrast(shade, chance);
		double step = chance.between(2.2, 5.0);
		double width = step * chance.between(0.25, 0.5);
		pad.within(cut.torso(), () -> {
			for (double y = cut.top() + step; y < cut.bottom(); y += step) {
				pad.fill(Outline.box(-14, y, 14, y + width), other);
			}
		});
	}

	static void stripesDown(SketchPad pad, Cut cut, int shade, Chance chance) {
		int other = contrast(shade, chance);
		double step = chance.between(1.8, 3.2);
		pad.within(cut.torso(), () -> {
			for (double x = step / 2; x < 14; x += step) {
				pad.fillBoth(Outline.box(x, 0, x + step * 0.3, 28), other);
			}
		});
	}

	private static void print(SketchPad pad, int shade, Chance chance) {
		int other = contrast(shade, chance);
		double half = chance.between(1.5, 3.6);
		double top = chance.between(7.5, 10);
		double bottom = top + chance.between(2.0, 8);
		if (chance.in(0.5)) {
			pad.fill(Outline.box(-half, top, half, bottom), other);
		}
		else {
			for (double y = top; y < bottom; y += 1.8) {
				double end = half * chance.between(0.5, 1);
				pad.fill(Outline.box(-end, y, end, y + 0.9), other);
			}
		}
	}

	private static void dots(SketchPad pad, Cut cut, int shade, Chance chance) {
		int other = contrast(shade, chance);
		double step = chance.between(2.6, 4.0);
		double size = chance.between(0.5, 0.9);
		pad.within(cut.torso(), () -> {
			boolean odd = false;
			for (double y = cut.top() + 2; y < cut.bottom(); y += step) {
				for (double x = odd ? -14 : -14 + step / 2; x < 14; x += step) {
					pad.fill(Outline.polygon(x - size, y, x, y - size, x + size, y, x, y + size), other);
				}
				odd = !odd;
			}
		});
	}

	private static int contrast(int shade, Chance chance) {
		return (shade > 140) ? chance.whole(20, shade / 2) : chance.whole(shade + 60, 250);
	}

}
