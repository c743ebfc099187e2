package io.atelier.dataset.web;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import javax.imageio.ImageIO;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

import io.atelier.dataset.Dataset;
import io.atelier.dataset.DatasetStatistics;
import io.atelier.dataset.Garments;
import io.atelier.dataset.ImageSet;
import io.atelier.dataset.collection.DatasetDescription;
import io.atelier.dataset.collection.DatasetFile;
import io.atelier.dataset.collection.DatasetLibrary;
import io.atelier.dataset.collection.DatasetState;
import io.atelier.dataset.collection.DownloadProgress;
import io.atelier.platform.ProblemException;
import io.atelier.platform.ProblemType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class DatasetWebTests {

	private final DatasetLibrary library = mock(DatasetLibrary.class);

	private final MockMvcTester mvc = MockMvcTester.of(new DatasetController(this.library),
			new DatasetPictureController(this.library));

	private final byte[] pixels = new byte[3 * Garments.PIXELS];

	@BeforeEach
	void fillLibrary() {
		new Random(1).nextBytes(this.pixels);
		ImageSet training = Garments.images(this.pixels, new byte[] { 9, 0, 3 });
		ImageSet test = Garments.images(new byte[Garments.PIXELS], new byte[] { 1 });
		Dataset dataset = new Dataset("tiny", training, test, "abc");
		given(this.library.schema("tiny")).willReturn(Garments.SCHEMA);
		given(this.library.ids()).willReturn(List.of("tiny"));
		given(this.library.loadUnlessDownloading("tiny")).willReturn(dataset);
		given(this.library.statistics("tiny")).willReturn(DatasetStatistics.of(dataset));
		given(this.library.describe("tiny")).willReturn(new DatasetDescription("tiny", "Tiny", "Small", "MIT",
				DatasetState.DOWNLOADING, Garments.SCHEMA, 3, 1, "abc",
				List.of(new DatasetFile("images", "123", Path.of("/here"))), List.of(Path.of("/there")),
				URI.create("http://source"), true, new DownloadProgress("labels.gz", 2, 4, 25, 100L, 5e6, 1), null));
	}

	@Test
	void listsDataSets() {
		assertThat(this.mvc.get().uri("/api/v1/datasets")).hasStatusOk()
			.bodyJson()
			.extractingPath("$[0].id")
			.isEqualTo("tiny");
	}

	@Test
	void describesADataSet() {
		assertThat(this.mvc.get().uri("/api/v1/datasets/tiny")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
				{
					"id": "tiny", "state": "DOWNLOADING", "downloadable": true, "sha256": "abc",
					"sizes": { "training": 3, "test": 1 },
					"image": { "height": 28, "width": 28, "channels": 1 },
					"labels": ["T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker",
						"Bag", "Ankle boot"],
					"files": [{ "name": "images", "sha256": "123", "path": "/here" }],
					"locations": ["/there"], "source": "http://source",
					"download": { "file": "labels.gz", "number": 2, "files": 4, "bytes": 25, "totalBytes": 100,
						"percent": 25.0, "megabytesPerSecond": 5.0, "failures": 1 }
				}""");
	}

	@Test
	void countsClassesAndPixels() {
		MvcTestResult result = this.mvc.get().uri("/api/v1/datasets/tiny/statistics").exchange();
		assertThat(result).hasStatusOk().bodyJson().isLenientlyEqualTo("""
				{ "dataset": "tiny", "classes": [
					{ "index": 0, "label": "T-shirt/top", "training": 1, "test": 0 },
					{ "index": 1, "label": "Trouser", "training": 0, "test": 1 },
					{}, { "training": 1 }, {}, {}, {}, {}, {}, { "index": 9, "label": "Ankle boot" }] }""");
		assertThat(result).bodyJson().extractingPath("$.pixels.histogram.length()").isEqualTo(256);
	}

	@Test
	void servesAnImageLosslessly() throws IOException {
		MvcTestResult result = this.mvc.get().uri("/api/v1/datasets/tiny/training/2.png").exchange();
		assertThat(result).hasStatusOk()
			.hasContentType("image/png")
			.hasHeader("X-Label", "Dress")
			.hasHeader("X-Class-Index", "3");
		byte[] png = result.getResponse().getContentAsByteArray();
		BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
		byte[] samples = (byte[]) image.getRaster().getDataElements(0, 0, 28, 28, null);
		assertThat(samples).isEqualTo(Arrays.copyOfRange(this.pixels, 2 * Garments.PIXELS, 3 * Garments.PIXELS));
		// IHDR: width, height, bit depth 8, colour type 0 (grayscale).
		assertThat(Arrays.copyOfRange(png, 16, 26)).containsExactly(0, 0, 0, 28, 0, 0, 0, 28, 8, 0);
	}

	@ParameterizedTest
	@ValueSource(strings = { "training", "train" })
	void takesBothNamesOfTheTrainingPart(String split) {
		assertThat(this.mvc.get().uri("/api/v1/datasets/tiny/{split}/0.png", split)).hasHeader("X-Label", "Ankle boot");
	}

	@Test
	void servesTestImages() {
		assertThat(this.mvc.get().uri("/api/v1/datasets/tiny/test/0.png")).hasHeader("X-Label", "Trouser");
	}

	@ParameterizedTest
	@ValueSource(strings = { "training/3.png", "training/-1.png", "test/1.png", "holdout/0.png" })
	void answersUnknownImagesWithNotFound(String path) {
		assertThat(problem("/api/v1/datasets/tiny/" + path).type()).isEqualTo(ProblemType.NOT_FOUND);
	}

	@Test
	void saysWhichImagesThereAre() {
		assertThat(problem("/api/v1/datasets/tiny/train/3.png"))
			.hasMessage("There is no image 3: tiny/train has images 0 to 2");
	}

	@Test
	void drawsASheet() throws IOException {
		MvcTestResult result = this.mvc.get()
			.uri("/api/v1/datasets/tiny/samples.png?perClass=2&scale=3&seed=5")
			.exchange();
		assertThat(result).hasStatusOk().hasContentType("image/png");
		assertThat(ImageIO.read(new ByteArrayInputStream(result.getResponse().getContentAsByteArray())).getHeight())
			.isEqualTo(10 * (3 * 28 + 2) + 16);
	}

	@Test
	void refusesSheetsOutOfRangeNamingEachParameter() {
		MvcTestResult result = this.mvc.get().uri("/api/v1/datasets/tiny/samples.png?perClass=21&scale=0").exchange();
		assertThat(result).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(result.getMvcResult().getResolvedException())
			.asInstanceOf(InstanceOfAssertFactories.type(HandlerMethodValidationException.class))
			.extracting(HandlerMethodValidationException::getParameterValidationResults,
					InstanceOfAssertFactories.list(ParameterValidationResult.class))
			.extracting((parameter) -> parameter.getMethodParameter().getParameterName(),
					(parameter) -> parameter.getResolvableErrors().get(0).getDefaultMessage())
			.containsExactly(tuple("perClass", "must be from 1 to 20, not 21"),
					tuple("scale", "must be from 1 to 8, not 0"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "samples.png?seed=1", "training/0.png" })
	void spareClientsWhatTheyHave(String path) {
		MvcTestResult first = this.mvc.get().uri("/api/v1/datasets/tiny/" + path).exchange();
		String etag = first.getResponse().getHeader(HttpHeaders.ETAG);
		assertThat(etag).startsWith("\"abc-");
		assertThat(first).hasHeader(HttpHeaders.CACHE_CONTROL, "max-age=86400, private");
		assertThat(this.mvc.get().uri("/api/v1/datasets/tiny/" + path).header(HttpHeaders.IF_NONE_MATCH, etag))
			.hasStatus(HttpStatus.NOT_MODIFIED)
			.body()
			.isEmpty();
	}

	private ProblemException problem(String uri) {
		Exception failure = this.mvc.get().uri(uri).exchange().getUnresolvedException();
		assertThat(failure).as("failure of " + uri).isNotNull();
		return (failure instanceof ProblemException problem) ? problem : (ProblemException) failure.getCause();
	}

}
