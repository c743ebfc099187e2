package io.atelier.inference.image;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.atelier.inference.TestImages;

import static org.assertj.core.api.Assertions.assertThat;

class ImageFormatTests {

	private static final int GREY = 0x7f7f7f;

	@Test
	void allAreNamedInTheApiDescription() {
		assertThat(ImageFormat.names("or")).isEqualTo(ImageFormat.NAMES);
	}

	@ParameterizedTest
	@EnumSource
	void isKnownByItsFirstBytesAndDecoded(ImageFormat format) {
		byte[] file = file(format);
		assertThat(ImageFormat.of(file)).contains(format);
		ImageFile checked = ImageFile.check(file, (width, height) -> {
		});
		assertThat(checked.format()).isEqualTo(format.name().toLowerCase(Locale.ROOT));
		assertThat(checked.memory()).isPositive();
		assertThat(checked.rows().width()).isEqualTo(checked.width());
		assertThat(checked.rows().height()).isEqualTo(checked.height());
	}

	@Test
	void isNotKnownByLess() {
		assertThat(ImageFormat.of(new byte[] { 'R' })).isEmpty();
		assertThat(ImageFormat.of("any text at all".getBytes(StandardCharsets.UTF_8))).isEmpty();
	}

	private static byte[] file(ImageFormat format) {
		return switch (format) {
			case WEBP -> TestImages.webp();
			default -> TestImages.file(TestImages.flatColour(GREY), format.name());
		};
	}

}
