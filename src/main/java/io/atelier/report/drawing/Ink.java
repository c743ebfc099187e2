package io.atelier.report.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;

/**
 * Colours, lines and letters of all figures. The colours of data are of the palette that
 * Okabe and Ito (2008) made for every kind of colour vision.
 */
public final class Ink {

	/**
	 * Blue, of what is trained on.
	 */
	public static final Color BLUE = new Color(0x00, 0x72, 0xB2);

	/**
	 * Vermilion, of what is judged by.
	 */
	public static final Color VERMILION = new Color(0xD5, 0x5E, 0x00);

	/**
	 * Black.
	 */
	public static final Color BLACK = new Color(0x00, 0x00, 0x00);

	/**
	 * Orange.
	 */
	public static final Color ORANGE = new Color(0xE6, 0x9F, 0x00);

	/**
	 * Sky blue.
	 */
	public static final Color SKY = new Color(0x56, 0xB4, 0xE9);

	/**
	 * Bluish green.
	 */
	public static final Color GREEN = new Color(0x00, 0x9E, 0x73);

	/**
	 * Reddish purple.
	 */
	public static final Color PURPLE = new Color(0xCC, 0x79, 0xA7);

	/**
	 * Of what is written.
	 */
	public static final Color TEXT = new Color(0x22, 0x22, 0x22);

	/**
	 * Of lines that lead the eye.
	 */
	public static final Color GRID = new Color(0xE2, 0xE2, 0xE2);

	/**
	 * Of frames.
	 */
	public static final Color FRAME = new Color(0x88, 0x88, 0x88);

	/**
	 * Of what may be overlooked.
	 */
	public static final Color FAINT = new Color(0x6A, 0x6A, 0x6A);

	/**
	 * Of titles.
	 */
	public static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 16);

	/**
	 * Of axes.
	 */
	public static final Font LABEL = new Font(Font.SANS_SERIF, Font.PLAIN, 14);

	/**
	 * Of everything else.
	 */
	public static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 13);

	/**
	 * Of the line at the foot.
	 */
	public static final Font FOOT = new Font(Font.SANS_SERIF, Font.PLAIN, 12);

	static final BasicStroke THIN = new BasicStroke(0.8f);

	static final BasicStroke SOLID = new BasicStroke(1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);

	static final BasicStroke DASHED = dashes(7, 4);

	private static final int VEIL = 56;

	private Ink() {
	}

	static BasicStroke dashes(float... lengths) {
		return new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, lengths, 0);
	}

	/**
	 * A lighter shade, from white paper to the colour itself.
	 * @param color a colour
	 * @param strength how much of it is left, from 0 (white) to 1
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
