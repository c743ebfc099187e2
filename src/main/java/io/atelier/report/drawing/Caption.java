package io.atelier.report.drawing;

import java.awt.Graphics2D;
import java.util.List;

/**
 * The text above and below the panels of a figure.
 *
 * @param lines data and conditions, below the title
 * @param foot the source, in small print; may be empty
 */
public record Caption(String title, List<String> lines, String foot) {

	private static final int MARGIN = 12;

	private static final int TITLE_ROW = 22;

	private static final int ROW = 20;

	private static final int FOOT_ROW = 17;

	public Caption {
		lines = List.copyOf(lines);
	}

	int headHeight(int width) {
		return MARGIN + TITLE_ROW * title(width).size() + ROW * head(width).size();
	}

	int footHeight(int width) {
		return this.foot.isEmpty() ? 0 : FOOT_ROW * foot(width).size() + MARGIN;
	}

	void paintHead(Graphics2D graphics, int width) {
		graphics.setColor(Style.TEXT);
		double baseline = MARGIN / 2.0;
		for (String line : title(width)) {
			baseline += TITLE_ROW;
			new Lettering(graphics, Style.TITLE).centred(line, width / 2.0, baseline - 4);
		}
		for (String line : head(width)) {
			baseline += ROW;
			new Lettering(graphics, Style.SMALL).centred(line, width / 2.0, baseline - 3);
		}
	}

	void paintFoot(Graphics2D graphics, int width, int top) {
		graphics.setColor(Style.FAINT);
		double baseline = top;
		for (String line : this.foot.isEmpty() ? List.<String>of() : foot(width)) {
			baseline += FOOT_ROW;
			new Lettering(graphics, Style.FOOT).left(line, MARGIN, baseline - 3);
		}
	}

	private List<String> title(int width) {
		return Lettering.lines(this.title, Style.TITLE, width - 2 * MARGIN);
	}

	private List<String> head(int width) {
		return this.lines.stream()
			.flatMap((line) -> Lettering.lines(line, Style.SMALL, width - 2 * MARGIN).stream())
			.toList();
	}

	private List<String> foot(int width) {
		return Lettering.lines(this.foot, Style.FOOT, width - 2 * MARGIN);
	}

}
