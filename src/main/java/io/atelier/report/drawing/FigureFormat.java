package io.atelier.report.drawing;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import de.erichseifert.vectorgraphics2d.Processors;
import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.util.PageSize;

import io.atelier.platform.picture.Png;

public enum FigureFormat {

	/**
	 * Pixels, two for each drawing unit in both directions, so that prints are sharp.
	 */
	PNG("png", "image/png") {
		@Override
		byte[] write(Figure figure) {
			BufferedImage image = new BufferedImage(SCALE * figure.width(), SCALE * figure.height(),
					BufferedImage.TYPE_INT_RGB);
			Graphics2D graphics = image.createGraphics();
			graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
			graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
			graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
			graphics.scale(SCALE, SCALE);
			figure.paint(graphics);
			graphics.dispose();
			return Png.encode(image);
		}
	},

	SVG("svg", "image/svg+xml") {
		@Override
		byte[] write(Figure figure) throws IOException {
			VectorGraphics2D graphics = new VectorGraphics2D();
			figure.paint(graphics);
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			Processors.get("svg")
				.getDocument(graphics.getCommands(), new PageSize(figure.width(), figure.height()))
				.writeTo(out);
			return out.toString(StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
		}
	};

	private static final int SCALE = 2;

	private final String extension;

	private final String mediaType;

	FigureFormat(String extension, String mediaType) {
		this.extension = extension;
		this.mediaType = mediaType;
	}

	public String extension() {
		return this.extension;
	}

	public String mediaType() {
		return this.mediaType;
	}

	abstract byte[] write(Figure figure) throws IOException;

	/**
	 * Returns the whole file; equal figures give equal files.
	 */
	public byte[] render(Figure figure) {
		try {
			return write(figure);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
