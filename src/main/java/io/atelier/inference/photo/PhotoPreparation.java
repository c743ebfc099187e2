package io.atelier.inference.photo;

import java.util.ArrayList;
import java.util.List;

import io.atelier.inference.image.ImageFile;
import io.atelier.inference.picture.AreaAverage;
import io.atelier.inference.picture.Box;
import io.atelier.inference.picture.Orientation;
import io.atelier.inference.picture.Picture;
import io.atelier.inference.picture.Sampling;
import io.atelier.inference.picture.Sharpening;
import io.atelier.inference.picture.Trim;
import io.atelier.recipe.layer.Shape;

/**
 * Prepares photos as the authors of Fashion-MNIST did (Xiao, Rasul, Vollgraf, 2017,
 * section 2 and figure 1): trim, subsample to the model's size along the longest edge,
 * sharpen, extend to the full size, negate, and make grey for one channel. Their photos
 * were thumbnails of 51x73 pixels, so larger ones are averaged down first.
 */
public final class PhotoPreparation {

	/**
	 * Longest edge of the picture that is trimmed: large enough for a garment that is a
	 * small part of the picture, small enough that noise is averaged away.
	 */
	static final int TRIMMED = 512;

	/**
	 * Longest edge of the trimmed part before it is subsampled, for each pixel of the
	 * longest edge after it: the authors' thumbnails had 73 pixels.
	 */
	private static final double THUMBNAIL = 2.6;

	private static final float MIDDLE = Picture.WHITE / 2;

	// A border closer to the middle is neither clearly bright nor clearly dark.
	private static final float UNCLEAR = Picture.WHITE / 8;

	private final List<Step> steps = new ArrayList<>();

	private final List<Warning> warnings = new ArrayList<>();

	private final Shape image;

	private final Invert invert;

	private PhotoPreparation(Handling handling) {
		this.image = handling.image();
		this.invert = handling.invert();
	}

	/**
	 * Prepares a photo.
	 * @param file of any size
	 * @throws io.atelier.inference.image.format.ImageException if it cannot be decoded
	 */
	public static PreparedImage prepare(ImageFile file, Handling handling) {
		return new PhotoPreparation(handling).run(file);
	}

	/**
	 * Prepares intensities, unsigned, shape [channels, height, width].
	 */
	public static PreparedImage prepare(byte[] intensities, Handling handling) {
		return new PhotoPreparation(handling).run(Picture.of(intensities, handling.image()));
	}

	private PreparedImage run(ImageFile file) {
		this.steps.add(Step.size("decode", file.width(), file.height()));
		Picture picture = AreaAverage.reduce(file.rows(), TRIMMED);
		noteAverage(picture, file.width(), file.height());
		if (file.orientation() != 1) {
			picture = Orientation.upright(picture, file.orientation());
			this.steps.add(Step.orientation(picture, file.orientation()));
		}
		return run(picture);
	}

	private PreparedImage run(Picture picture) {
		boolean inverted = isInverted(picture);
		Box box = Trim.box(picture);
		this.steps.add(Step.trim(box));
		if (box.isEmpty()) {
			this.warnings.add(Warning.EMPTY_TRIM);
			return new PreparedImage(new byte[this.image.size()],
					new Preparation(Fit.AUTO, inverted, this.steps, this.warnings));
		}
		if (box.isWhole(picture)) {
			this.warnings.add(Warning.FULL_FRAME);
		}
		if (box.longestEdge() < longestEdge()) {
			this.warnings.add(Warning.TOO_SMALL);
		}
		Picture trimmed = picture.crop(box);
		Picture thumbnail = AreaAverage.reduce(trimmed, (int) Math.round(THUMBNAIL * longestEdge()));
		noteAverage(thumbnail, trimmed.width(), trimmed.height());
		Picture sampled = Sampling.sample(thumbnail, this.image);
		this.steps.add(Step.size("sample", sampled.width(), sampled.height()));
		Picture sharp = Sharpening.sharpen(sampled);
		this.steps.add(Step.of("sharpen"));
		byte[] pixels = extend(sharp, inverted);
		return new PreparedImage(pixels, new Preparation(Fit.AUTO, inverted, this.steps, this.warnings));
	}

	private void noteAverage(Picture picture, int width, int height) {
		if (picture.width() != width || picture.height() != height) {
			this.steps.add(Step.size("average", picture.width(), picture.height()));
		}
	}

	private boolean isInverted(Picture picture) {
		if (this.invert != Invert.AUTO) {
			return this.invert == Invert.TRUE;
		}
		float border = border(picture);
		if (Math.abs(border - MIDDLE) < UNCLEAR) {
			this.warnings.add(Warning.UNCLEAR_POLARITY);
		}
		return border > MIDDLE;
	}

	private static float border(Picture picture) {
		int right = picture.width() - 1;
		int bottom = picture.height() - 1;
		double sum = 0;
		for (int x = 0; x <= right; x++) {
			sum += picture.luminance(x, 0) + picture.luminance(x, bottom);
		}
		for (int y = 0; y <= bottom; y++) {
			sum += picture.luminance(0, y) + picture.luminance(right, y);
		}
		return (float) (sum / (2 * (picture.width() + picture.height())));
	}

	private int longestEdge() {
		return Math.max(this.image.width(), this.image.height());
	}

	private byte[] extend(Picture picture, boolean inverted) {
		int left = (this.image.width() - picture.width()) / 2;
		int top = (this.image.height() - picture.height()) / 2;
		this.steps.add(Step.extend(left, top, this.image));
		byte[] pixels = new byte[this.image.size()];
		for (int channel = 0; channel < this.image.channels(); channel++) {
			for (int y = 0; y < picture.height(); y++) {
				int row = (channel * this.image.height() + top + y) * this.image.width() + left;
				for (int x = 0; x < picture.width(); x++) {
					float shade = isGrey() ? picture.luminance(x, y) : picture.get(x, y, channel);
					pixels[row + x] = (byte) Math.round(inverted ? Picture.WHITE - shade : shade);
				}
			}
		}
		if (inverted) {
			this.steps.add(Step.of("negate"));
		}
		if (isGrey()) {
			this.steps.add(Step.of("grayscale"));
		}
		return pixels;
	}

	private boolean isGrey() {
		return this.image.channels() == 1;
	}

}
