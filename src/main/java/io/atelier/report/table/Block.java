package io.atelier.report.table;

import java.util.List;
import java.util.Locale;

/**
 * A part of a document, in plain text that each format escapes in its own way.
 */
sealed interface Block {

	/**
	 * A heading.
	 *
	 * @param text what it says
	 */
	record Heading(String text) implements Block {

	}

	/**
	 * A paragraph.
	 *
	 * @param text what it says
	 * @param strong whether it must not be overlooked
	 */
	record Paragraph(String text, boolean strong) implements Block {

	}

	/**
	 * A list.
	 *
	 * @param items one element per item
	 */
	record Items(List<String> items) implements Block {

		public Items {
			items = List.copyOf(items);
		}

	}

	/**
	 * A table.
	 *
	 * @param label its name in references
	 * @param caption what it shows
	 * @param columns its columns, at least one
	 * @param rows its cells, as many in each row as there are columns
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
	 * A column of a table.
	 *
	 * @param role what it is for
	 * @param group what it belongs to with its neighbours; empty where it stands alone
	 * @param title what it holds
	 * @param number whether its cells are set to the right
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

	/**
	 * What a column is for.
	 */
	enum Role {

		/**
		 * Names the row; each part of a divided table repeats it.
		 */
		KEY,

		/**
		 * Names the row more closely; left out where the page is narrow.
		 */
		SPARE_KEY,

		/**
		 * Holds a value.
		 */
		VALUE

	}

}
