package io.atelier.report.drawing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * Panels of equal size with caption and legend.
 *
 * @param panels row by row, at least one
 * @param columns panels per row, 1 or more
 */
public record Page(Caption caption, List<Figure> panels, int columns, Legend legend) implements Figure {

	public Page {
		panels = List.copyOf(panels);
	}

	@Override
	public int width() {
		return this.columns * panelWidth();
	}

	@Override
	public int height() {
		return legendTop() + this.legend.height(width()) + this.caption.footHeight(width());
	}

	@Override
	public void paint(Graphics2D graphics) {
		graphics.setColor(Color.WHITE);
		graphics.fillRect(0, 0, width(), height());
		this.caption.paintHead(graphics, width());
		for (int i = 0; i < this.panels.size(); i++) {
			if (Thread.interrupted()) {
				throw new CancellationException("nobody waits for the figure any more");
			}
			AffineTransform before = graphics.getTransform();
			graphics.translate((i % this.columns) * panelWidth(),
					this.caption.headHeight(width()) + (i / this.columns) * panelHeight());
			this.panels.get(i).paint(graphics);
			graphics.setTransform(before);
		}
		this.legend.paint(graphics, width(), legendTop());
		this.caption.paintFoot(graphics, width(), legendTop() + this.legend.height(width()));
	}

	private int panelWidth() {
		return this.panels.get(0).width();
	}

	private int panelHeight() {
		return this.panels.get(0).height();
	}

	private int legendTop() {
		int rows = (this.panels.size() + this.columns - 1) / this.columns;
		return this.caption.headHeight(width()) + rows * panelHeight();
	}

}
