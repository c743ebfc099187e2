package io.atelier.report.dataset;

import java.awt.Graphics2D;

import io.atelier.dataset.ClassLabels;
import io.atelier.dataset.ImageSet;
import io.atelier.platform.picture.Png;
import io.atelier.report.drawing.Figure;
import io.atelier.report.drawing.Ink;
import io.atelier.report.drawing.Lettering;

/**
 * A row of images for each class, its name before them.
 *
 * @param images where they are taken from
 */
record SampleRows(ImageSet images) implements Figure {

	static final int PER_CLASS = 10;

	private static final int LEFT = 130;

	private static final int TOP = 8;

	private static final int SIDE = 2 * ImageSet.SIDE;

	private static final int GAP = 6;

	@Override
	public int width() {
		return LEFT + PER_CLASS * (SIDE + GAP) + GAP;
	}

	@Override
	public int height() {
		return TOP + ClassLabels.COUNT * (SIDE + GAP) + GAP;
	}

	@Override
	public void paint(Graphics2D graphics) {
		int[] drawn = new int[ClassLabels.COUNT];
		for (int i = 0; i < this.images.size(); i++) {
			int label = this.images.labels()[i];
			if (drawn[label] < PER_CLASS) {
				graphics.drawImage(Png.gray(this.images.image(i), ImageSet.SIDE, ImageSet.SIDE),
						LEFT + drawn[label] * (SIDE + GAP), TOP + label * (SIDE + GAP), SIDE, SIDE, null);
				drawn[label]++;
			}
		}
		graphics.setColor(Ink.TEXT);
		Lettering lettering = new Lettering(graphics, Ink.LABEL);
		for (int label = 0; label < ClassLabels.COUNT; label++) {
			lettering.right(ClassLabels.NAMES.get(label), LEFT - 12, TOP + label * (SIDE + GAP) + SIDE / 2.0 + 5);
		}
	}

}
