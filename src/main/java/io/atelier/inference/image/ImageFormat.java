package io.atelier.inference.image;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;

/**
 * The formats that are read. What a client calls a file says little, so that each is
 * known by its first bytes.
 */
// The functions have no state.
@SuppressWarnings("ImmutableEnumChecker")
public enum ImageFormat {

	/**
	 * Portable Network Graphics.
	 */
	PNG("PNG", PngFile::matches, PngFile::check, Codec.ofTheJdk("png")),

	/**
	 * JPEG, grey or of three colours.
	 */
	JPEG("JPEG", JpegFile::matches, JpegFile::check, Codec.ofTheJdk("jpeg")),

	/**
	 * The first frame of a GIF.
	 */
	GIF("GIF", GifFile::matches, GifFile::check, Codec.ofTheJdk("gif")),

	/**
	 * A bitmap without compression.
	 */
	BMP("BMP", BmpFile::matches, BmpFile::check, Codec.ofTheJdk("bmp")),

	/**
	 * WebP, lossy or lossless, of one frame.
	 */
	WEBP("WebP", WebpFile::matches, WebpFile::check, new Codec(new WebPImageReaderSpi()));

	/**
	 * All of them in words, for the API description.
	 */
	public static final String NAMES = "PNG, JPEG, GIF, BMP or WebP";

	private final String label;

	private final Predicate<byte[]> signature;

	private final BiFunction<byte[], SizeCheck, Structure> check;

	private final Decoder decoder;

	/**
	 * A format.
	 * @param label what people call it
	 * @param signature knows a file of it by its first bytes
	 * @param check looks at a whole file before it is decoded, and drops what its pixels
	 * do not depend on; throws an {@link ImageException} if the file cannot be taken
	 * @param decoder makes a picture of what was checked
	 */
	ImageFormat(String label, Predicate<byte[]> signature, BiFunction<byte[], SizeCheck, Structure> check,
			Decoder decoder) {
		this.label = label;
		this.signature = signature;
		this.check = check;
		this.decoder = decoder;
	}

	static Optional<ImageFormat> of(byte[] file) {
		return Arrays.stream(values()).filter((format) -> format.signature.test(file)).findFirst();
	}

	/**
	 * All of them in words.
	 * @param conjunction stands before the last one
	 * @return for example {@code PNG or GIF}
	 */
	static String names(String conjunction) {
		List<String> labels = Stream.of(values()).map((format) -> format.label).toList();
		int last = labels.size() - 1;
		return String.join(", ", labels.subList(0, last)) + " " + conjunction + " " + labels.get(last);
	}

	Structure check(byte[] file, SizeCheck sizes) {
		return this.check.apply(file, sizes);
	}

	BufferedImage decode(byte[] file, int length, int step) {
		return this.decoder.decode(file, length, step);
	}

	/**
	 * Makes a picture of a file that has been checked.
	 */
	@FunctionalInterface
	interface Decoder {

		/**
		 * Decodes a file.
		 * @param file holds it from the first byte on
		 * @param length its bytes
		 * @param step which rows and columns are decoded: every first, second, and so on
		 * @return the picture, with the samples that the file holds
		 * @throws ImageException if it cannot be decoded
		 */
		BufferedImage decode(byte[] file, int length, int step);

	}

}
