package io.atelier.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.atelier.report.table.Block.Column;
import io.atelier.report.table.Block.Role;
import io.atelier.report.table.Block.Table;

/**
 * Writes a table as one tabular, or as several that repeat its keys if it is too wide or
 * too long for a page.
 */
final class LatexTable {

	// The text width of the standard article class on A4, in points.
	private static final double PAGE_WIDTH = 345;

	// The average width of a character at 9 points.
	private static final double CHARACTER = 4.65;

	private static final double COLUMN_SEPARATION = 5;

	private static final double WIDE = 0.8;

	private static final int LONGEST = 40;

	private LatexTable() {
	}

	static String write(Table table) {
		List<List<Integer>> parts = parts(table);
		StringBuilder text = new StringBuilder();
		int number = 0;
		int pages = Math.max(1, (table.rows().size() + LONGEST - 1) / LONGEST);
		for (List<Integer> part : parts) {
			for (int page = 0; page < pages; page++) {
				number++;
				List<List<String>> rows = table.rows()
					.subList(page * LONGEST, Math.min(table.rows().size(), (page + 1) * LONGEST));
				text.append(write(table, part, rows, number, parts.size() * pages));
			}
		}
		return text.toString();
	}

	private static List<List<Integer>> parts(Table table) {
		List<Integer> keys = IntStream.range(0, table.columns().size())
			.filter((i) -> table.columns().get(i).role() == Role.KEY)
			.boxed()
			.toList();
		List<List<Integer>> parts = new ArrayList<>();
		List<Integer> part = new ArrayList<>(keys);
		for (List<Integer> group : groups(table)) {
			List<Integer> longer = new ArrayList<>(part);
			longer.addAll(group);
			if (width(table, longer) > PAGE_WIDTH && part.size() > keys.size()) {
				parts.add(part);
				longer = new ArrayList<>(keys);
				longer.addAll(group);
			}
			part = longer;
		}
		parts.add(part);
		return parts;
	}

	private static List<List<Integer>> groups(Table table) {
		List<List<Integer>> groups = new ArrayList<>();
		String last = "";
		for (int i = 0; i < table.columns().size(); i++) {
			Column column = table.columns().get(i);
			if (column.role() == Role.VALUE) {
				if (column.group().isEmpty() || !column.group().equals(last)) {
					groups.add(new ArrayList<>());
				}
				groups.get(groups.size() - 1).add(i);
				last = column.group();
			}
		}
		return groups;
	}

	private static double width(Table table, List<Integer> part) {
		return part.stream().mapToDouble((i) -> {
			int longest = table.rows().stream().mapToInt((row) -> row.get(i).length()).max().orElse(0);
			return CHARACTER * Math.max(longest, table.columns().get(i).title().length()) + COLUMN_SEPARATION;
		}).sum();
	}

	private static String write(Table table, List<Integer> part, List<List<String>> rows, int number, int of) {
		List<Column> columns = part.stream().map((i) -> table.columns().get(i)).toList();
		String suffix = (of == 1) ? "" : String.format(Locale.ROOT, " (%d of %d)", number, of);
		StringBuilder text = new StringBuilder("\\begin{table}[!htbp]\n\\centering\\small\n");
		text.append("\\setlength{\\tabcolsep}{2.5pt}\\setlength{\\belowcaptionskip}{4pt}\n");
		text.append("\\caption{").append(LatexText.of(table.caption() + suffix)).append("}\n");
		text.append("\\label{tab:atelier-").append(table.label()).append((of == 1) ? "" : "-" + number).append("}\n");
		String alignment = columns.stream().map((column) -> column.number() ? "r" : "l").collect(Collectors.joining());
		// A table that nearly fills the page is stretched, so that columns stand apart.
		boolean wide = width(table, part) > WIDE * PAGE_WIDTH;
		text.append(wide ? "\\begin{tabular*}{\\linewidth}{@{\\extracolsep{\\fill}}" : "\\begin{tabular}{")
			.append(alignment)
			.append("}\n");
		text.append("\\toprule\n").append(header(columns)).append("\\midrule\n");
		for (List<String> row : rows) {
			text.append(row(part.stream().map(row::get).toList()));
		}
		return text.append("\\bottomrule\n")
			.append(wide ? "\\end{tabular*}" : "\\end{tabular}")
			.append("\n\\end{table}\n")
			.toString();
	}

	private static String header(List<Column> columns) {
		String titles = row(columns.stream().map(Column::title).toList());
		boolean grouped = columns.stream().anyMatch((column) -> !column.group().isEmpty());
		return grouped ? groups(columns) + titles : titles;
	}

	private static String groups(List<Column> columns) {
		List<String> cells = new ArrayList<>();
		StringBuilder rules = new StringBuilder();
		int start = 0;
		while (start < columns.size()) {
			int end = start + 1;
			String group = columns.get(start).group();
			while (end < columns.size() && !group.isEmpty() && Objects.equals(columns.get(end).group(), group)) {
				end++;
			}
			cells.add(group.isEmpty() ? ""
					: String.format(Locale.ROOT, "\\multicolumn{%d}{c}{%s}", end - start, LatexText.of(group)));
			if (!group.isEmpty()) {
				rules.append(String.format(Locale.ROOT, "\\cmidrule(lr){%d-%d}", start + 1, end));
			}
			start = end;
		}
		return String.join(" & ", cells) + " \\\\\n" + rules + "\n";
	}

	private static String row(List<String> cells) {
		return cells.stream().map(LatexText::of).collect(Collectors.joining(" & ", "", " \\\\\n"));
	}

}
