package io.atelier.inference.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pixels whose position lies behind the palette are transparent black (RFC 9649, section
 * 4.4). Some encoders write transparent parts this way.
 */
class WebpPaletteTests {

	@ParameterizedTest
	@ValueSource(strings = { "palette-lossless", "palette-alpha" })
	void decodesAPictureAsItsTwin(String name) throws IOException {
		float[][] pixels = Pixels.of(file(name + ".webp"));
		float[][] twin = Pixels.of(file(name + ".png"));
		assertThat(pixels).hasDimensions(twin.length, twin[0].length);
		for (int y = 0; y < twin.length; y++) {
			assertThat(pixels[y]).usingComparatorWithPrecision(1f).containsExactly(twin[y]);
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 3, 5, 15, 20, 255 })
	void showsWhatLiesBehindThePaletteAsTransparent(int colours) {
		float[] row = Pixels.of(webp(colours, colours))[0];
		assertThat(row).startsWith(1, 1, 1).endsWith(255, 255, 255);
	}

	@Test
	void showsTheLastColour() {
		assertThat(Pixels.of(webp(20, 19))[0]).startsWith(1, 1, 1).endsWith(20, 20, 20);
	}

	private static byte[] file(String name) throws IOException {
		return new ClassPathResource("images/" + name).getContentAsByteArray();
	}

	// Writes eight pixels with a palette of opaque greys, each lighter by one, starting
	// at 1. All pixels have the first colour but the last, which has the given position.
	private static byte[] webp(int colours, int position) {
		int shared = (colours > 16) ? 0 : (colours > 4) ? 1 : (colours > 2) ? 2 : 3;
		int last = position << ((8 >> shared) * ((1 << shared) - 1));
		LosslessBits bits = new LosslessBits();
		bits.put(0x2f, 8).put(7, 14).put(0, 14).put(1, 4);
		bits.put(1, 1).put(3, 2).put(colours - 1, 8);
		bits.put(0, 1).symbols(1).symbols(1).symbols(1).symbols(0, 255).symbols(0);
		bits.put(1, 1).put(0, colours - 1);
		bits.put(0, 1).put(0, 2).symbols(0, last).symbols(0).symbols(0).symbols(255).symbols(0);
		bits.put(0, (8 >> shared) - 1).put(1, 1);
		return bits.file();
	}

	// Writes the lowest bit first.
	private static final class LosslessBits {

		private final BitSet bits = new BitSet();

		private int length;

		LosslessBits put(int value, int count) {
			for (int bit = 0; bit < count; bit++) {
				this.bits.set(this.length++, bit < 32 && ((value >> bit) & 1) == 1);
			}
			return this;
		}

		// A code of one symbol with no bits, or of two symbols with one bit each.
		LosslessBits symbols(int... symbols) {
			put(1, 1).put(symbols.length - 1, 1).put(1, 1);
			for (int symbol : symbols) {
				put(symbol, 8);
			}
			return this;
		}

		byte[] file() {
			int bytes = 2 * ((this.length + 15) / 16);
			return ByteBuffer.allocate(20 + bytes)
				.order(ByteOrder.LITTLE_ENDIAN)
				.put("RIFF".getBytes(StandardCharsets.US_ASCII))
				.putInt(12 + bytes)
				.put("WEBPVP8L".getBytes(StandardCharsets.US_ASCII))
				.putInt(bytes)
				.put(this.bits.toByteArray())
				.array();
		}

	}

}
