package io.atelier.report.table;

import java.util.stream.Collectors;

import io.atelier.report.table.Block.Heading;
import io.atelier.report.table.Block.Items;
import io.atelier.report.table.Block.Paragraph;
import io.atelier.report.table.Block.Table;

/**
 * Writes a document as LaTeX with booktabs. It compiles on its own, and another document
 * that loads booktabs can include it.
 */
final class LatexWriter {

	private static final String BEGIN = """
			%% Compiles by itself, and can be \\input by a document that loads booktabs.
			\\ifdefined\\toprule\\else
			\\documentclass[10pt,a4paper]{article}
			\\usepackage[utf8]{inputenc}
			\\usepackage{booktabs}
			\\begin{document}
			\\newcommand{\\atelierend}{\\end{document}}
			\\fi
			\\providecommand{\\atelierend}{}
			""";

	private static final String END_OF_TABLE = "\\end{table}\n";

	private static final int TABLES_AT_ONCE = 6;

	private static final String END = "\n\\atelierend\n";

	private LatexWriter() {
	}

	static String write(StudyDocument document) {
		StringBuilder text = new StringBuilder(BEGIN.replace("%%", "%"));
		text.append("\n\\section*{").append(LatexText.of(document.title())).append("}\n");
		for (Block block : document.blocks()) {
			text.append('\n').append(flush(write(block)));
		}
		return text.append(END).toString();
	}

	// LaTeX fails if it has to defer too many tables.
	private static String flush(String block) {
		StringBuilder text = new StringBuilder();
		int tables = 0;
		for (String part : block.split("(?<=\\\\end\\{table\\}\n)", -1)) {
			text.append(part);
			tables += part.endsWith(END_OF_TABLE) ? 1 : 0;
			if (tables == TABLES_AT_ONCE) {
				text.append("\\clearpage\n");
				tables = 0;
			}
		}
		return text.toString();
	}

	private static String write(Block block) {
		if (block instanceof Heading heading) {
			return "\\subsection*{" + LatexText.of(heading.text()) + "}\n";
		}
		if (block instanceof Paragraph paragraph) {
			String text = LatexText.of(paragraph.text());
			return "\\noindent " + (paragraph.strong() ? "\\textbf{" + text + "}" : text) + "\n";
		}
		if (block instanceof Items items) {
			return items.items()
				.stream()
				.map((item) -> "\\item " + LatexText.of(item) + "\n")
				.collect(Collectors.joining("", "\\begin{itemize}\\setlength{\\itemsep}{0pt}\\raggedright\n",
						"\\end{itemize}\n"));
		}
		return LatexTable.write((Table) block);
	}

}
