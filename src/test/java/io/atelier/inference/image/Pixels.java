package io.atelier.inference.image;

final class Pixels {

	private Pixels() {
	}

	// Modifies the file; returns 0 to 255, shape [height, width * 3], colours over white.
	static float[][] of(byte[] file) {
		PixelRows rows = ImageFile.check(file, (width, height) -> {
		}).rows();
		float[][] pixels = new float[rows.height()][rows.width() * 3];
		for (int y = 0; y < pixels.length; y++) {
			rows.read(y, pixels[y]);
		}
		return pixels;
	}

}
