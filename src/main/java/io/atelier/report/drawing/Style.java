package io.atelier.report.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;

/**
 * Colours, lines and fonts of all figures. The data colours are from the palette of Okabe
 * and Ito (2008), which is safe for all kinds of colour vision.
 */
public final class Style {

	/**
	 * Training data.
	 */
	public static final Color BLUE = new Color(0x00, 0x72, 0xB2);

	/**
	 * Validation data.
	 */
	public static final Color VERMILION = new Color(0xD5, 0x5E, 0x00);

	public static final Color BLACK = new Color(0x00, 0x00, 0x00);

	public static final Color ORANGE = new Color(0xE6, 0x9F, 0x00);

	public static final Color SKY = new Color(0x56, 0xB4, 0xE9);

	public static final Color GREEN = new Color(0x00, 0x9E, 0x73);

	public static final Color PURPLE = new Color(0xCC, 0x79, 0xA7);

	public static final Color TEXT = new Color(0x22, 0x22, 0x22);

	public static final Color GRID = new Color(0xE2, 0xE2, 0xE2);

	public static final Color FRAME = new Color(0x88, 0x88, 0x88);

	public static final Color FAINT = new Color(0x6A, 0x6A, 0x6A);

	public static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 16);

	public static final Font LABEL = new Font(Font.SANS_SERIF, Font.PLAIN, 14);

	public static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 13);

	public static final Font FOOT = new Font(Font.SANS_SERIF, Font.PLAIN, 12);

	static final BasicStroke THIN = new BasicStroke(0.8f);

	static final BasicStroke SOLID = new BasicStroke(1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);

	static final BasicStroke DASHED = dashes(7, 4);

	private static final int VEIL = 56;

	private Style() {
	}

	static BasicStroke dashes(float... lengths) {
		return new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, lengths, 0);
	}

	/**
	 * Mixes a colour with white.
	 * @param strength from 0 (white) to 1 (unchanged)
	 * @return an opaque colour
	 */
	public static Color pale(Color color, double strength) {
		return new Color(mix(color.getRed(), strength), mix(color.getGreen(), strength),
				mix(color.getBlue(), strength));
	}

	static Color veil(Color color) {
		return new Color(color.getRed(), color.getGreen(), color.getBlue(), VEIL);
	}

	private static int mix(int component, double strength) {
		return (int) Math.round(255 + (component - 255) * strength);
	}

}
