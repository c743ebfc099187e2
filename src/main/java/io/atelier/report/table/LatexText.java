package io.atelier.report.table;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

final class LatexText {

	private static final Map<Character, String> ESCAPES = Map.ofEntries(Map.entry('\\', "\\textbackslash{}"),
			Map.entry('{', "\\{"), Map.entry('}', "\\}"), Map.entry('%', "\\%"), Map.entry('&', "\\&"),
			Map.entry('_', "\\_"), Map.entry('#', "\\#"), Map.entry('$', "\\$"), Map.entry('~', "\\textasciitilde{}"),
			Map.entry('^', "\\textasciicircum{}"), Map.entry('<', "$<$"), Map.entry('>', "$>$"), Map.entry('|', "$|$"),
			Map.entry('"', "''"), Map.entry('±', "$\\pm$"), Map.entry('≠', "$\\neq$"), Map.entry('=', "$=$"),
			Map.entry('–', "--"), Map.entry('·', "$\\cdot$"), Map.entry('“', "``"), Map.entry('”', "''"),
			Map.entry('’', "'"), Map.entry('\n', " "), Map.entry('\r', " "));

	private static final int LONG = 32;

	private static final int CHUNK = 16;

	private LatexText() {
	}

	// Allows line breaks within words longer than 32 characters.
	static String of(String text) {
		return Arrays.stream(text.split(" ", -1)).map(LatexText::word).collect(Collectors.joining(" "));
	}

	private static String word(String word) {
		StringBuilder escaped = new StringBuilder();
		for (int i = 0; i < word.length(); i++) {
			if (word.length() > LONG && i > 0 && i % CHUNK == 0) {
				escaped.append("\\allowbreak{}");
			}
			char character = word.charAt(i);
			escaped.append(ESCAPES.getOrDefault(character, String.valueOf(character)));
		}
		return escaped.toString();
	}

}
