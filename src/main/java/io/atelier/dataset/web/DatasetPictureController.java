package io.atelier.dataset.web;

import java.time.Duration;
import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.hibernate.validator.constraints.Range;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.atelier.dataset.Dataset;
import io.atelier.dataset.ImageSet;
import io.atelier.dataset.collection.DatasetLibrary;
import io.atelier.platform.ProblemException;
import io.atelier.platform.ProblemType;
import io.atelier.platform.picture.Png;

@RestController
@RequestMapping(path = "/api/v1/datasets/{id}", produces = MediaType.IMAGE_PNG_VALUE)
@Tag(name = "Data sets")
class DatasetPictureController {

	static final String LABEL_HEADER = "X-Label";

	static final String CLASS_INDEX_HEADER = "X-Class-Index";

	private static final String OUT_OF_RANGE = "must be from {min} to {max}, not ${validatedValue}";

	private static final CacheControl CACHING = CacheControl.maxAge(Duration.ofDays(1)).cachePrivate();

	private final DatasetLibrary datasets;

	DatasetPictureController(DatasetLibrary datasets) {
		this.datasets = datasets;
	}

	@GetMapping("/samples.png")
	@Operation(summary = "Draw a sheet of training images, a row for each class", description = "Figure 2 of the paper")
	@ApiResponse(responseCode = "200", description = "The sheet")
	@ApiResponse(responseCode = "304", description = "Not modified")
	@ApiResponse(responseCode = "404", description = "There is no such data set")
	ResponseEntity<byte[]> drawDatasetSamples(
			@Parameter(description = "id of a data set", example = "fashion-sketch") @PathVariable String id,
			@Parameter(description = "Images in a row, 1 to 20") @RequestParam(defaultValue = "10") @Range(min = 1,
					max = 20, message = OUT_OF_RANGE) int perClass,
			@Parameter(description = "Screen pixels for each pixel of an image, 1 to 8") @RequestParam(
					defaultValue = "2") @Range(min = 1, max = 8, message = OUT_OF_RANGE) int scale,
			@Parameter(description = "Which images are drawn") @RequestParam(defaultValue = "0") long seed) {
		Dataset dataset = this.datasets.loadUnlessDownloading(id);
		SampleSheet sheet = new SampleSheet(perClass, scale, seed);
		return ResponseEntity.ok()
			.cacheControl(CACHING)
			.eTag(String.format(Locale.ROOT, "%s-samples-%d-%d-%d", dataset.sha256(), perClass, scale, seed))
			.body(Png.encode(sheet.draw(dataset.training())));
	}

	@GetMapping("/{split}/{index}.png")
	@Operation(summary = "Get one image, unchanged",
			description = "8 bits for each channel of a pixel: ready to be posted for a prediction")
	@ApiResponse(responseCode = "200", description = "The image",
			headers = {
					@Header(name = LABEL_HEADER, description = "The name of its class",
							schema = @Schema(type = "string", example = "Ankle boot")),
					@Header(name = CLASS_INDEX_HEADER, description = "The index of its class, from 0",
							schema = @Schema(type = "integer", example = "9")) })
	@ApiResponse(responseCode = "304", description = "Not modified")
	@ApiResponse(responseCode = "404", description = "There is no such data set, split or image")
	ResponseEntity<byte[]> getDatasetImage(
			@Parameter(description = "id of a data set", example = "fashion-sketch") @PathVariable String id,
			@Parameter(description = "training (or train) or test", example = "test") @PathVariable String split,
			@Parameter(description = "Position in the split, from 0", example = "0") @PathVariable int index) {
		Dataset dataset = this.datasets.loadUnlessDownloading(id);
		ImageSet images = switch (split) {
			case "training", "train" -> dataset.training();
			case "test" -> dataset.test();
			default -> throw ProblemException.notFound("split", split);
		};
		if (index < 0 || index >= images.size()) {
			throw new ProblemException(ProblemType.NOT_FOUND, String.format(Locale.ROOT,
					"There is no image %d: %s/%s has images 0 to %d", index, id, split, images.size() - 1));
		}
		int label = images.labels()[index];
		return ResponseEntity.ok()
			.cacheControl(CACHING)
			.eTag(String.format(Locale.ROOT, "%s-%s-%d", dataset.sha256(), split, index))
			.header(LABEL_HEADER, dataset.schema().classes().get(label))
			.header(CLASS_INDEX_HEADER, String.valueOf(label))
			.body(Png.encode(images.picture(index)));
	}

}
