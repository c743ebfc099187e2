package io.atelier.inference.photo;

import java.util.ArrayList;
import java.util.List;

import io.atelier.dataset.ImageSet;
import io.atelier.inference.image.ImageFile;

/**
 * Prepares photos as the authors of Fashion-MNIST prepared theirs (Xiao, Rasul, Vollgraf,
 * 2017, section 2 and figure 1): trim, subsample to 28 along the longest edge, sharpen,
 * extend to 28x28, negate, grey. Theirs were thumbnails of 51x73 pixels, so that larger
 * ones are averaged down first.
 */
public final class PhotoPreparation {

	/**
	 * Longest edge of what is trimmed: enough pixels for a garment that is a small part
	 * of the picture, few enough that noise has been averaged away.
	 */
	static final int TRIMMED = 512;

	/**
	 * Longest edge of the trimmed part before it is subsampled: that of the authors'
	 * thumbnails.
	 */
	static final int THUMBNAIL = 73;

	private static final float MIDDLE = Picture.WHITE / 2;

	/**
	 * A border this far from the middle is bright or dark beyond doubt.
	 */
	private static final float UNCLEAR = Picture.WHITE / 8;

	private final List<Step> steps = new ArrayList<>();

	private final List<Warning> warnings = new ArrayList<>();

	private PhotoPreparation() {
	}

	/**
	 * Prepares a photo.
	 * @param file of any size
	 * @param invert whether to exchange dark and light
	 * @return the picture
	 * @throws io.atelier.inference.image.ImageException if it cannot be decoded
	 */
	public static PreparedImage prepare(ImageFile file, Invert invert) {
		return new PhotoPreparation().run(file, invert);
	}

	/**
	 * Prepares an image of numbers.
	 * @param intensities unsigned, row-major, shape [28, 28]
	 * @param invert whether to exchange dark and light
	 * @return the picture
	 */
	public static PreparedImage prepare(byte[] intensities, Invert invert) {
		return new PhotoPreparation().run(Picture.grey(intensities, ImageSet.SIDE, ImageSet.SIDE), invert);
	}

	private PreparedImage run(ImageFile file, Invert invert) {
		this.steps.add(Step.size("decode", file.width(), file.height()));
		Picture picture = AreaAverage.reduce(file.rows(), TRIMMED);
		noteAverage(picture, file.width(), file.height());
		if (file.orientation() != 1) {
			picture = Orientation.upright(picture, file.orientation());
			this.steps.add(Step.orientation(picture, file.orientation()));
		}
		return run(picture, invert);
	}

	private PreparedImage run(Picture picture, Invert invert) {
		boolean inverted = isInverted(picture, invert);
		Box box = Trim.box(picture);
		this.steps.add(Step.trim(box));
		if (box.isEmpty()) {
			this.warnings.add(Warning.EMPTY_TRIM);
			return new PreparedImage(new byte[ImageSet.PIXELS],
					new Preparation(Fit.AUTO, inverted, this.steps, this.warnings));
		}
		if (box.isWhole(picture)) {
			this.warnings.add(Warning.FULL_FRAME);
		}
		if (box.longestEdge() < ImageSet.SIDE) {
			this.warnings.add(Warning.TOO_SMALL);
		}
		Picture trimmed = picture.crop(box);
		Picture thumbnail = AreaAverage.reduce(trimmed, THUMBNAIL);
		noteAverage(thumbnail, trimmed.width(), trimmed.height());
		Picture sampled = Sampling.sample(thumbnail, ImageSet.SIDE);
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

	private boolean isInverted(Picture picture, Invert invert) {
		if (invert != Invert.AUTO) {
			return invert == Invert.TRUE;
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

	private byte[] extend(Picture picture, boolean inverted) {
		int left = (ImageSet.SIDE - picture.width()) / 2;
		int top = (ImageSet.SIDE - picture.height()) / 2;
		this.steps.add(Step.extend(left, top, ImageSet.SIDE));
		byte[] pixels = new byte[ImageSet.PIXELS];
		for (int y = 0; y < picture.height(); y++) {
			for (int x = 0; x < picture.width(); x++) {
				float shade = picture.luminance(x, y);
				pixels[(top + y) * ImageSet.SIDE + left + x] = (byte) Math
					.round(inverted ? Picture.WHITE - shade : shade);
			}
		}
		if (inverted) {
			this.steps.add(Step.of("negate"));
		}
		this.steps.add(Step.of("grayscale"));
		return pixels;
	}

}
