package io.atelier.inference.body;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

import io.atelier.dataset.ImageSet;
import io.atelier.inference.InferenceProblems;
import io.atelier.platform.ProblemException;
import io.atelier.platform.ProblemType;

/**
 * Reads {@code {"pixels": [...]}} token by token, so that memory is bounded by the images
 * that may be sent and not by what is sent. Each reader reads once.
 */
final class PixelsReader {

	private static final JsonFactory factory = new JsonFactory();

	private static final String FIELD = "pixels";

	private static final int DEEPEST = 3;

	private final int maxImages;

	private final ByteArrayOutputStream pixels = new ByteArrayOutputStream();

	private final PixelViolations violations = new PixelViolations();

	private int arrays;

	PixelsReader(int maxImages) {
		this.maxImages = maxImages;
	}

	/**
	 * Reads a whole document.
	 * @param json one image as 784 numbers or 28 rows of 28, or an array of images
	 * @return intensities, unsigned, row-major, shape [n, 28, 28], n of 1 or more
	 * @throws ProblemException if it is no such document (400), or holds too many images
	 * (413)
	 */
	byte[] read(InputStream json) {
		try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), json)) {
			readDocument(parser);
			if (parser.nextToken() != null) {
				this.violations.add("", "holds more than one JSON value");
			}
		}
		catch (JacksonIOException ex) {
			throw new ProblemException(ProblemType.UNREADABLE_BODY, "The body cannot be read to its end", Map.of(), ex);
		}
		catch (JacksonException ex) {
			throw new ProblemException(ProblemType.UNREADABLE_BODY, "The body is no JSON" + place(ex), Map.of(), ex);
		}
		this.violations.throwIfAny();
		return this.pixels.toByteArray();
	}

	private static String place(JacksonException exception) {
		TokenStreamLocation location = exception.getLocation();
		return (location != null)
				? String.format(Locale.ROOT, ": line %d, column %d", location.getLineNr(), location.getColumnNr())
				: " that can be read";
	}

	private void readDocument(JsonParser parser) {
		if (parser.nextToken() != JsonToken.START_OBJECT) {
			this.violations.add("", "must be an object: {\"pixels\": [...]}");
			this.violations.throwIfAny();
		}
		boolean seen = false;
		while (parser.nextToken() != JsonToken.END_OBJECT) {
			String name = parser.currentName();
			JsonToken value = parser.nextToken();
			if (!FIELD.equals(name)) {
				this.violations.addUnknown(name);
				parser.skipChildren();
			}
			else if (seen) {
				this.violations.add(FIELD, "is given twice");
				parser.skipChildren();
			}
			else if (value == JsonToken.START_ARRAY) {
				checkImages(readArray(parser, FIELD, 1));
				seen = true;
			}
			else {
				this.violations.add(FIELD, "must be an array");
				parser.skipChildren();
				seen = true;
			}
		}
		if (!seen) {
			this.violations.add(FIELD,
					"is required: 784 integers from 0 to 255, or 28 rows of 28, or an array of such");
		}
	}

	private Block readArray(JsonParser parser, String path, int depth) {
		if (++this.arrays > this.maxImages * (ImageSet.SIDE + 1) + 1) {
			throw tooMany();
		}
		int numbers = 0;
		List<Block> blocks = new ArrayList<>();
		for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
			String element = path + '[' + (numbers + blocks.size()) + ']';
			if (token == JsonToken.START_ARRAY && depth < DEEPEST) {
				blocks.add(readArray(parser, element, depth + 1));
			}
			else {
				this.pixels.write(readPixel(parser, token, element));
				numbers++;
				if (this.pixels.size() > this.maxImages * ImageSet.PIXELS) {
					throw tooMany();
				}
			}
		}
		if (numbers > 0 && !blocks.isEmpty()) {
			this.violations.add(path, "mixes numbers and arrays");
		}
		return new Block(path, numbers, blocks);
	}

	private int readPixel(JsonParser parser, JsonToken token, String path) {
		if (token == JsonToken.VALUE_NUMBER_INT) {
			String digits = parser.getString();
			if (digits.length() <= 3 && parser.getIntValue() >= 0 && parser.getIntValue() <= 255) {
				return parser.getIntValue();
			}
			this.violations.add(path, "is outside 0 to 255");
			return 0;
		}
		parser.skipChildren();
		this.violations.add(path, "is not an integer from 0 to 255");
		return 0;
	}

	private void checkImages(Block all) {
		if (all.isEmpty()) {
			this.violations.add(FIELD, "holds no image");
		}
		else if (all.blocks.isEmpty() || all.blocks.get(0).numbers == ImageSet.SIDE) {
			checkImage(all);
		}
		else {
			all.blocks.forEach(this::checkImage);
			if (all.blocks.size() > this.maxImages) {
				throw tooMany();
			}
		}
	}

	private void checkImage(Block image) {
		if (image.blocks.isEmpty()) {
			if (image.numbers != ImageSet.PIXELS) {
				this.violations.add(image.path,
						String.format(Locale.ROOT, "holds %d numbers, expected %d, or %d rows of %d", image.numbers,
								ImageSet.PIXELS, ImageSet.SIDE, ImageSet.SIDE));
			}
			return;
		}
		if (image.blocks.size() != ImageSet.SIDE) {
			this.violations.add(image.path,
					String.format(Locale.ROOT, "holds %d rows, expected %d", image.blocks.size(), ImageSet.SIDE));
		}
		for (Block row : image.blocks) {
			if (!row.blocks.isEmpty() || row.numbers != ImageSet.SIDE) {
				this.violations.add(row.path,
						String.format(Locale.ROOT, "is a row of %d numbers, expected %d", row.numbers, ImageSet.SIDE));
			}
		}
	}

	private ProblemException tooMany() {
		return InferenceProblems.tooLarge("Too many images", "max-images", this.maxImages);
	}

	/**
	 * An array, whose numbers stand among the pixels already.
	 *
	 * @param path where it is
	 * @param numbers how many numbers it holds itself
	 * @param blocks the arrays it holds
	 */
	private record Block(String path, int numbers, List<Block> blocks) {

		boolean isEmpty() {
			return this.numbers == 0 && this.blocks.isEmpty();
		}

	}

}
