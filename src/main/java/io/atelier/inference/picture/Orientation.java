package io.atelier.inference.picture;

/**
 * Turns a picture upright, according to EXIF's orientation (tag 0x0112), 1 to 8. From 5
 * on, rows and columns are swapped.
 */
public final class Orientation {

	private Orientation() {
	}

	public static Picture upright(Picture picture, int orientation) {
		if (orientation == 1) {
			return picture;
		}
		boolean turned = orientation >= 5;
		int width = turned ? picture.height() : picture.width();
		int height = turned ? picture.width() : picture.height();
		int right = picture.width() - 1;
		int bottom = picture.height() - 1;
		Picture upright = new Picture(width, height);
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				int column = switch (orientation) {
					case 2, 3 -> right - x;
					case 4 -> x;
					case 5, 6 -> y;
					default -> right - y;
				};
				int row = switch (orientation) {
					case 2 -> y;
					case 3, 4 -> bottom - y;
					case 5, 8 -> x;
					default -> bottom - x;
				};
				upright.copy(x, y, picture, column, row);
			}
		}
		return upright;
	}

}
