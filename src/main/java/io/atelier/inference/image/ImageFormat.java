package io.atelier.inference.image;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;

import io.atelier.inference.image.format.BmpFile;
import io.atelier.inference.image.format.GifFile;
import io.atelier.inference.image.format.JpegFile;
import io.atelier.inference.image.format.PngFile;
import io.atelier.inference.image.format.SizeCheck;
import io.atelier.inference.image.format.Structure;
import io.atelier.inference.image.format.WebpFile;

/**
 * The supported formats, of which each is recognized by its first bytes, because the type
 * that a client declares is unreliable.
 */
// The functions have no state.
@SuppressWarnings("ImmutableEnumChecker")
public enum ImageFormat {

	PNG("PNG", PngFile::matches, PngFile::check, Codec.ofTheJdk("png")),

	JPEG("JPEG", JpegFile::matches, JpegFile::check, Codec.ofTheJdk("jpeg")),

	GIF("GIF", GifFile::matches, GifFile::check, Codec.ofTheJdk("gif")),

	BMP("BMP", BmpFile::matches, BmpFile::check, Codec.ofTheJdk("bmp")),

	WEBP("WebP", WebpFile::matches, WebpFile::check, new Codec(new WebPImageReaderSpi()));

	/**
	 * All formats in words, as a constant for annotations.
	 */
	public static final String NAMES = "PNG, JPEG, GIF, BMP or WebP";

	private static final List<ImageFormat> ALL = List.of(values());

	private final String label;

	private final Predicate<byte[]> signature;

	private final BiFunction<byte[], SizeCheck, Structure> check;

	private final Decoder decoder;

	ImageFormat(String label, Predicate<byte[]> signature, BiFunction<byte[], SizeCheck, Structure> check,
			Decoder decoder) {
		this.label = label;
		this.signature = signature;
		this.check = check;
		this.decoder = decoder;
	}

	static Optional<ImageFormat> of(byte[] file) {
		for (ImageFormat format : ALL) {
			if (format.signature.test(file)) {
				return Optional.of(format);
			}
		}
		return Optional.empty();
	}

	static String names(String conjunction) {
		List<String> labels = ALL.stream().map((format) -> format.label).toList();
		int last = labels.size() - 1;
		return String.join(", ", labels.subList(0, last)) + " " + conjunction + " " + labels.get(last);
	}

	Structure check(byte[] file, SizeCheck sizes) {
		return this.check.apply(file, sizes);
	}

	BufferedImage decode(byte[] file, int length, int step) {
		return this.decoder.decode(file, length, step);
	}

	@FunctionalInterface
	interface Decoder {

		/**
		 * Decodes a file without converting its samples.
		 * @param step 1 decodes all rows and columns, 2 every second, and so on
		 */
		BufferedImage decode(byte[] file, int length, int step);

	}

}
