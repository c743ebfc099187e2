package io.atelier.report.table;

import java.util.List;
import java.util.stream.Collectors;

import io.atelier.report.table.Block.Column;
import io.atelier.report.table.Block.Heading;
import io.atelier.report.table.Block.Items;
import io.atelier.report.table.Block.Paragraph;
import io.atelier.report.table.Block.Table;

final class MarkdownWriter {

	private static final String SPECIAL = "\\`*_[]<>|#~";

	private MarkdownWriter() {
	}

	static String write(StudyDocument document) {
		StringBuilder text = new StringBuilder("# ").append(escape(document.title())).append('\n');
		for (Block block : document.blocks()) {
			text.append('\n').append(write(block));
		}
		return text.toString();
	}

	private static String write(Block block) {
		if (block instanceof Heading heading) {
			return "## " + escape(heading.text()) + "\n";
		}
		if (block instanceof Paragraph paragraph) {
			String text = escape(paragraph.text());
			return (paragraph.strong() ? "**" + text + "**" : text) + "\n";
		}
		if (block instanceof Items items) {
			return items.items().stream().map((item) -> "- " + escape(item) + "\n").collect(Collectors.joining());
		}
		return write((Table) block);
	}

	private static String write(Table table) {
		StringBuilder text = new StringBuilder("*").append(escape(table.caption())).append("*\n\n");
		text.append(row(table.columns().stream().map(Column::fullTitle).toList()));
		text.append(table.columns()
			.stream()
			.map((column) -> column.number() ? " ---: |" : " --- |")
			.collect(Collectors.joining("", "|", "\n")));
		table.rows().forEach((row) -> text.append(row(row)));
		return text.toString();
	}

	private static String row(List<String> cells) {
		return cells.stream().map((cell) -> " " + escape(cell) + " |").collect(Collectors.joining("", "|", "\n"));
	}

	static String escape(String text) {
		StringBuilder escaped = new StringBuilder();
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			if (SPECIAL.indexOf(character) >= 0) {
				escaped.append('\\');
			}
			escaped.append((character == '\n' || character == '\r') ? ' ' : character);
		}
		return escaped.toString();
	}

}
