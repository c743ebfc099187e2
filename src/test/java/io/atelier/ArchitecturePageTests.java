package io.atelier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds the drawing and the table of the modules to what the modules declare.
 */
class ArchitecturePageTests {

	private static final Path PAGE = Path.of("src", "docs", "architecture.md");

	private static final Pattern ARROW = Pattern.compile("(?m)^  (\\w+) --> (\\w+)$");

	private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| [^|]+ \\| ([^|]*)\\|$");

	private static final Pattern NAME = Pattern.compile("`(\\w+)`");

	private final Map<String, Set<String>> declared = declared();

	@Test
	void listsWhatModulesMayUse() throws IOException {
		Map<String, Set<String>> listed = new TreeMap<>();
		ROW.matcher(Files.readString(PAGE)).results().forEach((row) -> listed.put(row.group(1), names(row.group(2))));
		assertThat(listed).isEqualTo(this.declared);
	}

	@Test
	void drawsEachArrowThatDoesNotFollowFromOthers() throws IOException {
		List<String> arrows = this.declared.keySet()
			.stream()
			.flatMap((module) -> neighbours(module).stream().map((used) -> module + " --> " + used))
			.toList();
		assertThat(ARROW.matcher(Files.readString(PAGE)).results().map((arrow) -> arrow.group().strip()))
			.containsExactlyInAnyOrderElementsOf(arrows);
	}

	private Set<String> neighbours(String module) {
		Set<String> neighbours = new TreeSet<>(this.declared.get(module));
		this.declared.get(module).forEach((used) -> neighbours.removeAll(reachable(used)));
		return neighbours;
	}

	private Set<String> reachable(String module) {
		Set<String> reachable = new TreeSet<>(this.declared.get(module));
		this.declared.get(module).forEach((used) -> reachable.addAll(reachable(used)));
		return reachable;
	}

	private static Map<String, Set<String>> declared() {
		return ApplicationModules.of(AtelierApplication.class)
			.stream()
			.collect(Collectors.toMap((module) -> module.getIdentifier().toString(),
					(module) -> dependencies(module.getBasePackage().getName()), (one, other) -> one, TreeMap::new));
	}

	/**
	 * The declared dependencies, a named interface counting as its module. An open module
	 * declares none.
	 */
	private static Set<String> dependencies(String name) {
		ApplicationModule module = packageOf(name).getAnnotation(ApplicationModule.class);
		return (module.type() == ApplicationModule.Type.OPEN) ? Set.of()
				: List.of(module.allowedDependencies())
					.stream()
					.map((dependency) -> dependency.replaceFirst(" *::.*", ""))
					.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Class<?> packageOf(String name) {
		try {
			return Class.forName(name + ".package-info");
		}
		catch (ClassNotFoundException ex) {
			throw new AssertionError(ex);
		}
	}

	private static Set<String> names(String cell) {
		return NAME.matcher(cell).results().map((MatchResult name) -> name.group(1)).collect(Collectors.toSet());
	}

}
