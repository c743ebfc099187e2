package io.atelier.inference.explain;

import java.awt.Color;
import java.awt.image.BufferedImage;

import io.atelier.dataset.ImageSet;
import io.atelier.platform.picture.Png;

/**
 * How much a label rests on each pixel of an image.
 */
public final class Influence {

	/**
	 * Of what speaks for the label.
	 */
	private static final Color FOR = new Color(0xD5, 0x5E, 0x00);

	/**
	 * Of what speaks against it.
	 */
	private static final Color AGAINST = new Color(0x00, 0x72, 0xB2);

	/**
	 * A tenth more or less of the odds: where nothing does more, the picture stays pale
	 * instead of showing chance.
	 */
	private static final float LEAST_SCALE = 0.1f;

	private final float[] values;

	Influence(float[] values) {
		this.values = values.clone();
	}

	/**
	 * One pixel.
	 * @param row from 0, at the top
	 * @param column from 0, at the left
	 * @return by how much the label's log-odds fall where it is covered, in nats; below 0
	 * where they rise
	 */
	public float value(int row, int column) {
		return this.values[row * ImageSet.SIDE + column];
	}

	/**
	 * What the strongest colour stands for.
	 * @return the largest absolute value, in nats, 0.1 or more
	 */
	public float scale() {
		float scale = LEAST_SCALE;
		for (float value : this.values) {
			scale = Math.max(scale, Math.abs(value));
		}
		return scale;
	}

	/**
	 * Draws it: white where a pixel does nothing, towards vermilion (D55E00) the more it
	 * speaks for the label, towards blue (0072B2) the more it speaks against it.
	 * @return a PNG file of 28 by 28 pixels, RGB, 8 bits each
	 */
	public byte[] png() {
		BufferedImage image = new BufferedImage(ImageSet.SIDE, ImageSet.SIDE, BufferedImage.TYPE_INT_RGB);
		float scale = scale();
		for (int i = 0; i < this.values.length; i++) {
			image.setRGB(i % ImageSet.SIDE, i / ImageSet.SIDE, color(this.values[i] / scale));
		}
		return Png.encode(image);
	}

	private static int color(float share) {
		Color end = (share >= 0) ? FOR : AGAINST;
		float strength = Math.abs(share);
		return new Color(mix(end.getRed(), strength), mix(end.getGreen(), strength), mix(end.getBlue(), strength))
			.getRGB();
	}

	private static int mix(int component, float strength) {
		return Math.round(255 + (component - 255) * strength);
	}

}
