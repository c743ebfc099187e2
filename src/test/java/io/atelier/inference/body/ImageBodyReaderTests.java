package io.atelier.inference.body;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.web.MockHttpServletRequest;

import io.atelier.dataset.Garments;
import io.atelier.inference.InferenceProperties;
import io.atelier.inference.TestImages;
import io.atelier.inference.photo.Handling;
import io.atelier.inference.photo.Invert;
import io.atelier.platform.ProblemException;
import io.atelier.platform.ProblemType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ImageBodyReaderTests {

	private static final Handling HANDLING = new Handling(Garments.IMAGE, null, Invert.AUTO);

	private final byte[] bitmap = TestImages.photo(400, 300, 100, 50, 100, 200, 0x202020, 0xffffff, "bmp");

	@Test
	void readsALargeBodyByWayOfTheDisk() {
		RequestImages images = reader(Map.of()).read(request(this.bitmap), HANDLING);

		assertThat(this.bitmap).hasSizeGreaterThan(300_000);
		assertThat(images.pixels()[14 * 28 + 14]).isEqualTo((byte) (255 - 0x20));
		assertThat(images.preparations().get(0).inverted()).isTrue();
	}

	@Test
	void takesAFileOfTheLargestSizeAndNoLargerOne() {
		int size = this.bitmap.length;

		assertThat(reader(Map.of("max-image-bytes", size + "B")).read(request(this.bitmap), HANDLING).pixels())
			.hasSize(784);
		assertTooLarge(Map.of("max-image-bytes", (size - 1) + "B"), "max-image-bytes");
	}

	@Test
	void takesNoMorePixelsThanMayBe() {
		assertThat(reader(Map.of("max-image-pixels", "120000")).read(request(this.bitmap), HANDLING).pixels())
			.hasSize(784);
		assertTooLarge(Map.of("max-image-pixels", "119999"), "max-image-pixels");
	}

	@Test
	void takesNoImageOfVeryLongRows() {
		byte[] row = TestImages.pngHeaderOnly(40_000, 1);

		assertThatExceptionOfType(ProblemException.class)
			.isThrownBy(() -> reader(Map.of()).read(request(row), HANDLING))
			.withMessageContaining("40000x1")
			.extracting(ProblemException::type)
			.isEqualTo(ProblemType.PAYLOAD_TOO_LARGE);
	}

	@Test
	void takesNoPhotoThatNeedsMoreMemoryThanThereIs() {
		assertThat(reader(Map.of("photo-memory", "14200KB")).read(request(this.bitmap), HANDLING).pixels())
			.hasSize(784);
		assertTooLarge(Map.of("photo-memory", "14100KB"), "photo-memory");
	}

	private void assertTooLarge(Map<String, String> settings, String setting) {
		assertThatExceptionOfType(ProblemException.class)
			.isThrownBy(() -> reader(settings).read(request(this.bitmap), HANDLING))
			.withMessageContaining("atelier.inference." + setting)
			.extracting(ProblemException::type)
			.isEqualTo(ProblemType.PAYLOAD_TOO_LARGE);
	}

	private static MockHttpServletRequest request(byte[] body) {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/");
		request.setContentType("image/bmp");
		request.setContent(body);
		return request;
	}

	private static ImageBodyReader reader(Map<String, String> settings) {
		Map<String, String> prefixed = new HashMap<>();
		settings.forEach((name, value) -> prefixed.put("atelier.inference." + name, value));
		InferenceProperties properties = new Binder(new MapConfigurationPropertySource(prefixed))
			.bindOrCreate("atelier.inference", InferenceProperties.class);
		return new ImageBodyReader(properties, new PhotoReader(properties));
	}

}
