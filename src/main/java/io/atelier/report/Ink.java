package io.atelier.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;

/**
 * Colours, lines and letters of all figures.
 */
final class Ink {

	/**
	 * Blue of the palette that Okabe and Ito (2008) made for every kind of colour vision.
	 */
	static final Color BLUE = new Color(0x00, 0x72, 0xB2);

	/**
	 * Vermilion of the same palette.
	 */
	static final Color VERMILION = new Color(0xD5, 0x5E, 0x00);

	static final Color TEXT = new Color(0x22, 0x22, 0x22);

	static final Color GRID = new Color(0xE2, 0xE2, 0xE2);

	static final Color FRAME = new Color(0x88, 0x88, 0x88);

	static final Color FAINT = new Color(0x75, 0x75, 0x75);

	static final BasicStroke THIN = new BasicStroke(0.8f);

	static final BasicStroke SOLID = new BasicStroke(1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);

	static final BasicStroke DASHED = new BasicStroke(1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10,
			new float[] { 7, 4 }, 0);

	static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 16);

	static final Font LABEL = new Font(Font.SANS_SERIF, Font.PLAIN, 14);

	static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 13);

	private Ink() {
	}

}
