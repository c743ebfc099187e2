package io.atelier.report.table;

import java.util.List;
import java.util.Locale;

/**
 * A part of a document, in plain text that each format escapes differently.
 */
sealed interface Block {

	record Heading(String text) implements Block {

	}

	record Paragraph(String text, boolean strong) implements Block {

	}

	record Items(List<String> items) implements Block {

		public Items {
			items = List.copyOf(items);
		}

	}

	/**
	 * @param label the name for references
	 * @param rows as many cells per row as there are columns
	 */
	record Table(String label, String caption, List<Column> columns, List<List<String>> rows) implements Block {

		public Table {
			columns = List.copyOf(columns);
			rows = rows.stream().map(List::copyOf).toList();
			for (List<String> row : rows) {
				if (row.size() != columns.size()) {
					throw new IllegalArgumentException(
							String.format(Locale.ROOT, "%d cells in a row of %d columns", row.size(), columns.size()));
				}
			}
		}

	}

	/**
	 * @param group the common heading with its neighbours; empty if there is none
	 * @param number if true, cells are right-aligned
	 */
	record Column(Role role, String group, String title, boolean number) {

		static Column key(String title) {
			return new Column(Role.KEY, "", title, false);
		}

		static Column spareKey(String title) {
			return new Column(Role.SPARE_KEY, "", title, false);
		}

		static Column text(String title) {
			return new Column(Role.VALUE, "", title, false);
		}

		static Column number(String title) {
			return new Column(Role.VALUE, "", title, true);
		}

		Column in(String other) {
			return new Column(this.role, other, this.title, this.number);
		}

		String fullTitle() {
			return this.group.isEmpty() ? this.title : this.group + ", " + this.title;
		}

	}

	enum Role {

		/**
		 * Identifies the row; each part of a divided table repeats it.
		 */
		KEY,

		/**
		 * Describes the row further; omitted if the page is narrow.
		 */
		SPARE_KEY,

		VALUE

	}

}
