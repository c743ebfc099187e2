package io.atelier;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds the pages to each other and to the files that they name.
 */
class PagesTests {

	private static final Path README = Path.of("README.md");

	private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)\\s]+)\\)");

	private static final Pattern OUTSIDE = Pattern.compile("https?:.*");

	private static final Pattern HEADING = Pattern.compile("#{1,6} +(.+)");

	static Stream<Path> pages() throws IOException {
		return Stream.of(Stream.of(README), markdown(Path.of("src", "docs")), markdown(Path.of(".github")))
			.flatMap((pages) -> pages);
	}

	private static Stream<Path> markdown(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter((file) -> file.toString().endsWith(".md")).sorted().toList().stream();
		}
	}

	@ParameterizedTest
	@MethodSource("pages")
	void linkToWhatThereIs(Path page) throws IOException {
		List<String> dead = new ArrayList<>();
		for (String link : links(page)) {
			if (!leadsSomewhere(page, link)) {
				dead.add(link);
			}
		}
		assertThat(dead).isEmpty();
	}

	@Test
	void startFromShortReadme() throws IOException {
		assertThat(Files.readAllLines(README)).hasSizeLessThanOrEqualTo(200);
		List<String> others = pages().filter((page) -> !page.equals(README))
			.map((page) -> page.toString().replace('\\', '/'))
			.toList();
		assertThat(others).contains("src/docs/guide.md", ".github/CONTRIBUTING.md");
		assertThat(links(README)).containsAll(others);
	}

	@Test
	void findDeadLinks() throws IOException {
		assertThat(leadsSomewhere(README, "src/docs/nowhere.md")).isFalse();
		assertThat(leadsSomewhere(README, "src/docs/guide.md#nowhere")).isFalse();
		assertThat(leadsSomewhere(Path.of("src", "docs", "guide.md"), "#nowhere")).isFalse();
	}

	private static boolean leadsSomewhere(Path page, String link) throws IOException {
		if (OUTSIDE.matcher(link).matches()) {
			return true;
		}
		URI uri = URI.create(link);
		Path target = uri.getPath().isEmpty() ? page : page.resolveSibling(uri.getPath()).normalize();
		return Files.exists(target) && (uri.getFragment() == null || anchors(target).contains(uri.getFragment()));
	}

	private static List<String> links(Path page) throws IOException {
		return LINK.matcher(String.join("\n", prose(page))).results().map((link) -> link.group(1)).toList();
	}

	/**
	 * The anchors that GitHub gives to headings.
	 */
	private static List<String> anchors(Path page) throws IOException {
		return prose(page).stream()
			.map(HEADING::matcher)
			.filter((heading) -> heading.matches())
			.map((heading) -> heading.group(1).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", ""))
			.map((heading) -> heading.replace(' ', '-'))
			.toList();
	}

	/**
	 * The lines of a page that are not code.
	 */
	private static List<String> prose(Path page) throws IOException {
		List<String> prose = new ArrayList<>();
		boolean code = false;
		for (String line : Files.readAllLines(page)) {
			if (line.startsWith("```")) {
				code = !code;
			}
			else if (!code) {
				prose.add(line);
			}
		}
		return prose;
	}

}
