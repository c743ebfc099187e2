package io.atelier.inference.image;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.atelier.inference.TestImages;
import io.atelier.inference.image.ImageException.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Files that break a rule on which no pixel depends.
 */
class IrregularFileTests {

	private static final SizeCheck ANY = (width, height) -> {
	};

	private final byte[] jpeg = TestImages.photo(40, 30, 8, 4, 16, 24, 0xc80000, 0xffffff, "jpeg");

	@ParameterizedTest
	@ValueSource(ints = { 0, 2, 9 })
	void takesEveryVersionOfJfif(int version) {
		byte[] file = this.jpeg.clone();
		int jfif = indexOf(file, "JFIF\0".getBytes(StandardCharsets.US_ASCII));
		file[jfif + 5] = (byte) version;
		assertThat(pixels(file)).isEqualTo(pixels(this.jpeg.clone()));
	}

	@ParameterizedTest
	@CsvSource({ "0xdb, 2", "0xda, 5", "0xd9, 12" })
	void skipsStrayBytesBeforeAMarker(int marker, int count) {
		int before = indexOf(this.jpeg, new byte[] { -1, (byte) marker });
		byte[] file = ByteBuffer.allocate(this.jpeg.length + count)
			.put(this.jpeg, 0, before)
			.put(new byte[count])
			.put(this.jpeg, before, this.jpeg.length - before)
			.array();
		assertThat(pixels(file)).isEqualTo(pixels(this.jpeg.clone()));
	}

	@Test
	void leavesOutADamagedNote() {
		byte[] note = TestImages.chunk("tEXt", "Comment\0hello".getBytes(StandardCharsets.US_ASCII));
		note[10] ^= 1;
		byte[] grey = new byte[784];
		grey[100] = 77;
		assertThat(pixels(TestImages.png(TestImages.GREY, 8, grey, note)))
			.isEqualTo(pixels(TestImages.png(TestImages.GREY, 8, grey)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "IHDR", "IDAT" })
	void refusesADamagedPicture(String chunk) {
		byte[] file = TestImages.png(TestImages.GREY, 8, new byte[784]);
		int type = indexOf(file, chunk.getBytes(StandardCharsets.US_ASCII));
		int length = ByteBuffer.wrap(file).getInt(type - 4);
		file[type + 4 + length] ^= 1;
		assertThatExceptionOfType(ImageException.class).isThrownBy(() -> ImageFile.check(file, ANY).rows())
			.withMessageContaining("checksum")
			.extracting(ImageException::reason)
			.isEqualTo(Reason.UNREADABLE);
	}

	private static float[][] pixels(byte[] file) {
		ImageFile image = ImageFile.check(file, ANY);
		PixelRows rows = image.rows();
		float[][] pixels = new float[rows.height()][rows.width() * 3];
		for (int y = 0; y < pixels.length; y++) {
			rows.read(y, pixels[y]);
		}
		return pixels;
	}

	private static int indexOf(byte[] file, byte[] wanted) {
		for (int i = 0; i <= file.length - wanted.length; i++) {
			if (ByteBuffer.wrap(file, i, wanted.length).equals(ByteBuffer.wrap(wanted))) {
				return i;
			}
		}
		throw new IllegalArgumentException("not in this file");
	}

}
