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

import io.atelier.inference.InferenceProblems;
import io.atelier.platform.ProblemException;
import io.atelier.platform.ProblemType;
import io.atelier.recipe.layer.Shape;

/**
 * Reads {@code {"pixels": [...]}} token by token, so that the allowed number of images
 * bounds memory, not the size of the body. Each reader reads once.
 */
final class PixelsReader {

	private static final JsonFactory factory = new JsonFactory();

	private static final String FIELD = "pixels";

	private final Shape image;

	/**
	 * Arrays within each other, if there are several images of rows of pixels.
	 */
	private final int deepest;

	private final int maxImages;

	private final ByteArrayOutputStream pixels = new ByteArrayOutputStream();

	private final PixelViolations violations = new PixelViolations();

	private int arrays;

	PixelsReader(Shape image, int maxImages) {
		this.image = image;
		this.deepest = (image.channels() == 1) ? 3 : 4;
		this.maxImages = maxImages;
	}

	/**
	 * Reads one image as numbers, as rows of numbers, or as channels of rows; or an array
	 * of images.
	 * @return intensities, unsigned, shape [n, channels, height, width], n of 1 or more
	 * @throws ProblemException if the document is invalid (400), or holds too many images
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
			throw new ProblemException(ProblemType.UNREADABLE_BODY, "The body is not valid JSON" + place(ex), Map.of(),
					ex);
		}
		this.violations.throwIfAny();
		return this.pixels.toByteArray();
	}

	private static String place(JacksonException exception) {
		TokenStreamLocation location = exception.getLocation();
		return (location != null)
				? String.format(Locale.ROOT, ": line %d, column %d", location.getLineNr(), location.getColumnNr()) : "";
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
			this.violations.add(FIELD, String.format(Locale.ROOT,
					"is required: %d integers from 0 to 255, or %s, or an array of such", this.image.size(), rows()));
		}
	}

	private Block readArray(JsonParser parser, String path, int depth) {
		if (++this.arrays > this.maxImages * (this.image.channels() * (this.image.height() + 1) + 1) + 1) {
			throw tooMany();
		}
		int numbers = 0;
		List<Block> blocks = new ArrayList<>();
		for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
			String element = path + '[' + (numbers + blocks.size()) + ']';
			if (token == JsonToken.START_ARRAY && depth < this.deepest) {
				blocks.add(readArray(parser, element, depth + 1));
			}
			else {
				this.pixels.write(readPixel(parser, token, element));
				numbers++;
				if (this.pixels.size() > this.maxImages * this.image.size()) {
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
		else if (isImage(all)) {
			checkImage(all);
		}
		else {
			all.blocks.forEach(this::checkImage);
			if (all.blocks.size() > this.maxImages) {
				throw tooMany();
			}
		}
	}

	/**
	 * Whether the outermost array is an image, and not an array of images.
	 */
	private boolean isImage(Block all) {
		if (all.blocks.isEmpty()) {
			return true;
		}
		Block first = all.blocks.get(0);
		return (this.image.channels() == 1) ? first.numbers == this.image.width()
				: !first.blocks.isEmpty() && first.blocks.get(0).numbers == this.image.width();
	}

	private void checkImage(Block image) {
		if (image.blocks.isEmpty()) {
			if (image.numbers != this.image.size()) {
				this.violations.add(image.path, String.format(Locale.ROOT, "holds %d numbers, expected %d, or %s",
						image.numbers, this.image.size(), rows()));
			}
		}
		else if (this.image.channels() == 1) {
			checkRows(image);
		}
		else if (image.blocks.size() != this.image.channels()) {
			this.violations.add(image.path, String.format(Locale.ROOT, "holds %d channels, expected %d",
					image.blocks.size(), this.image.channels()));
		}
		else {
			image.blocks.forEach(this::checkRows);
		}
	}

	private void checkRows(Block plane) {
		if (plane.blocks.size() != this.image.height()) {
			this.violations.add(plane.path,
					String.format(Locale.ROOT, "holds %d rows, expected %d", plane.blocks.size(), this.image.height()));
		}
		for (Block row : plane.blocks) {
			if (!row.blocks.isEmpty() || row.numbers != this.image.width()) {
				this.violations.add(row.path, String.format(Locale.ROOT, "is a row of %d numbers, expected %d",
						row.numbers, this.image.width()));
			}
		}
	}

	private String rows() {
		String rows = String.format(Locale.ROOT, "%d rows of %d", this.image.height(), this.image.width());
		return (this.image.channels() == 1) ? rows
				: String.format(Locale.ROOT, "%d channels of %s", this.image.channels(), rows);
	}

	private ProblemException tooMany() {
		return InferenceProblems.tooLarge("Too many images", "max-images", this.maxImages);
	}

	private record Block(String path, int numbers, List<Block> blocks) {

		boolean isEmpty() {
			return this.numbers == 0 && this.blocks.isEmpty();
		}

	}

}
