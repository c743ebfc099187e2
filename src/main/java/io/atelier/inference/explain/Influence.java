package io.atelier.inference.explain;

import java.awt.Color;
import java.awt.image.BufferedImage;

import io.atelier.platform.picture.Png;

public final class Influence {

	private static final Color FOR = new Color(0xD5, 0x5E, 0x00);

	private static final Color AGAINST = new Color(0x00, 0x72, 0xB2);

	// In nats, about a tenth of the odds. If no pixel does more, the picture stays pale
	// instead of showing noise.
	private static final float LEAST_SCALE = 0.1f;

	private final float[] values;

	private final int width;

	Influence(float[] values, int width) {
		this.values = values.clone();
		this.width = width;
	}

	/**
	 * How far the label's log-odds fall if the pixel is covered, in nats; negative if
	 * they rise.
	 */
	public float value(int row, int column) {
		return this.values[row * this.width + column];
	}

	/**
	 * The largest absolute value, in nats, 0.1 or more; the strongest colour stands for
	 * it.
	 */
	public float scale() {
		float scale = LEAST_SCALE;
		for (float value : this.values) {
			scale = Math.max(scale, Math.abs(value));
		}
		return scale;
	}

	/**
	 * Draws a PNG file of the image's size, 8-bit RGB: white for no influence, towards
	 * vermilion (D55E00) for pixels that support the label, towards blue (0072B2) for
	 * pixels that oppose it.
	 */
	public byte[] png() {
		BufferedImage image = new BufferedImage(this.width, this.values.length / this.width,
				BufferedImage.TYPE_INT_RGB);
		float scale = scale();
		for (int i = 0; i < this.values.length; i++) {
			image.setRGB(i % this.width, i / this.width, color(this.values[i] / scale));
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
