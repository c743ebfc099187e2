package io.atelier.dataset.web;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import io.atelier.dataset.ImageSet;

/**
 * A sheet of samples: one row for each class, its label before them (figure 2 of the
 * paper).
 *
 * @param perClass samples in a row, 1 to 20
 * @param scale screen pixels for each pixel of an image, 1 to 8
 * @param seed which samples are drawn
 */
record SampleSheet(int perClass, int scale, long seed) {

	private static final int GAP = 2;

	private static final int MARGIN = 8;

	BufferedImage draw(ImageSet images) {
		List<String> classes = images.schema().classes();
		int width = this.scale * images.shape().width();
		int height = this.scale * images.shape().height();
		Font font = new Font(Font.SANS_SERIF, Font.PLAIN, Math.min(22, Math.max(12, height / 4)));
		int labelWidth = labelWidth(classes, font);
		BufferedImage sheet = new BufferedImage(labelWidth + this.perClass * (width + GAP) + MARGIN,
				classes.size() * (height + GAP) + 2 * MARGIN,
				(images.shape().channels() == 1) ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = sheet.createGraphics();
		try {
			graphics.setColor(Color.WHITE);
			graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
			graphics.setFont(font);
			graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
			for (int label = 0; label < classes.size(); label++) {
				int top = MARGIN + label * (height + GAP);
				drawLabel(graphics, classes.get(label), labelWidth, top + height / 2);
				List<Integer> chosen = choose(images, label);
				for (int i = 0; i < chosen.size(); i++) {
					graphics.drawImage(images.picture(chosen.get(i)), labelWidth + i * (width + GAP), top, width,
							height, null);
				}
			}
		}
		finally {
			graphics.dispose();
		}
		return sheet;
	}

	private static void drawLabel(Graphics2D graphics, String text, int width, int middle) {
		FontMetrics metrics = graphics.getFontMetrics();
		graphics.setColor(Color.BLACK);
		graphics.drawString(text, width - MARGIN - metrics.stringWidth(text),
				middle + (metrics.getAscent() - metrics.getDescent()) / 2);
	}

	private List<Integer> choose(ImageSet images, int label) {
		byte[] labels = images.labels();
		List<Integer> members = new ArrayList<>();
		for (int i = 0; i < labels.length; i++) {
			if (labels[i] == label) {
				members.add(i);
			}
		}
		Collections.shuffle(members, new Random(this.seed * images.classCount() + label));
		return members.subList(0, Math.min(this.perClass, members.size()));
	}

	private static int labelWidth(List<String> classes, Font font) {
		Graphics2D graphics = new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY).createGraphics();
		try {
			FontMetrics metrics = graphics.getFontMetrics(font);
			return 2 * MARGIN + classes.stream().mapToInt(metrics::stringWidth).max().orElse(0);
		}
		finally {
			graphics.dispose();
		}
	}

}
