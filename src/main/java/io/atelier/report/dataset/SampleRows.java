package io.atelier.report.dataset;

import java.awt.Graphics2D;

import io.atelier.dataset.ImageSet;
import io.atelier.report.drawing.Figure;
import io.atelier.report.drawing.Lettering;
import io.atelier.report.drawing.Style;

/**
 * A row of images for each class, with the class name on the left.
 */
record SampleRows(ImageSet images) implements Figure {

	static final int PER_CLASS = 10;

	private static final int LEFT = 130;

	private static final int TOP = 8;

	private static final int SCALE = 2;

	private static final int GAP = 6;

	@Override
	public int width() {
		return LEFT + PER_CLASS * columnWidth() + GAP;
	}

	@Override
	public int height() {
		return TOP + this.images.classCount() * rowHeight() + GAP;
	}

	@Override
	public void paint(Graphics2D graphics) {
		int[] drawn = new int[this.images.classCount()];
		int width = SCALE * this.images.shape().width();
		int height = SCALE * this.images.shape().height();
		for (int i = 0; i < this.images.size(); i++) {
			int label = this.images.labels()[i];
			if (drawn[label] < PER_CLASS) {
				graphics.drawImage(this.images.picture(i), LEFT + drawn[label] * columnWidth(),
						TOP + label * rowHeight(), width, height, null);
				drawn[label]++;
			}
		}
		graphics.setColor(Style.TEXT);
		Lettering lettering = new Lettering(graphics, Style.LABEL);
		for (int label = 0; label < drawn.length; label++) {
			lettering.right(this.images.schema().classes().get(label), LEFT - 12,
					TOP + label * rowHeight() + height / 2.0 + 5);
		}
	}

	private int columnWidth() {
		return SCALE * this.images.shape().width() + GAP;
	}

	private int rowHeight() {
		return SCALE * this.images.shape().height() + GAP;
	}

}
