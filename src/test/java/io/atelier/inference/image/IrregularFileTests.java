package io.atelier.inference.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

import io.atelier.inference.TestImages;
import io.atelier.inference.image.format.ImageException;
import io.atelier.inference.image.format.ImageException.Reason;
import io.atelier.inference.image.format.SizeCheck;

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
		assertThat(Pixels.of(file)).isEqualTo(Pixels.of(this.jpeg.clone()));
	}

	@ParameterizedTest
	@CsvSource({ "0, 1, 2, false", "1, 2, 3, false", "7, 200, 9, false", "82, 71, 66, true" })
	void takesComponentsForLuminanceAndChrominanceUnlessCalledRgb(int first, int second, int third, boolean rgb)
			throws IOException {
		byte[] file = new ClassPathResource("images/ycbcr.jpg").getContentAsByteArray();
		float[][] twin = Pixels.of(new ClassPathResource("images/ycbcr-jfif.jpg").getContentAsByteArray());
		int frame = indexOf(file, new byte[] { -1, (byte) 0xc0 }) + 10;
		int scan = indexOf(file, new byte[] { -1, (byte) 0xda }) + 5;
		byte[] names = { (byte) first, (byte) second, (byte) third };
		for (int component = 0; component < names.length; component++) {
			file[frame + 3 * component] = names[component];
			file[scan + 2 * component] = names[component];
		}
		if (rgb) {
			assertThat(Pixels.of(file)).isNotEqualTo(twin);
		}
		else {
			assertThat(Pixels.of(file)).isEqualTo(twin);
		}
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
		assertThat(Pixels.of(file)).isEqualTo(Pixels.of(this.jpeg.clone()));
	}

	@Test
	void leavesOutADamagedNote() {
		byte[] note = TestImages.chunk("tEXt", "Comment\0hello".getBytes(StandardCharsets.US_ASCII));
		note[10] ^= 1;
		byte[] grey = new byte[784];
		grey[100] = 77;
		assertThat(Pixels.of(TestImages.png(TestImages.GREY, 8, grey, note)))
			.isEqualTo(Pixels.of(TestImages.png(TestImages.GREY, 8, grey)));
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

	private static int indexOf(byte[] file, byte[] wanted) {
		for (int i = 0; i <= file.length - wanted.length; i++) {
			if (ByteBuffer.wrap(file, i, wanted.length).equals(ByteBuffer.wrap(wanted))) {
				return i;
			}
		}
		throw new IllegalArgumentException("not in this file");
	}

}
