package io.atelier.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.util.StreamUtils;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Follows the imports of the page as a browser does.
 */
class PageFilesTests {

	private static final int MOST_BYTES = 150_000;

	private static final Path STATIC = Path.of("src", "main", "resources", "static");

	private static final Pattern IMPORT_MAP = Pattern.compile("<script type=\"importmap\">(.*?)</script>",
			Pattern.DOTALL);

	private static final Pattern IMPORT = Pattern.compile("(?:\\bfrom|(?<![\\w.])import)\\s*[\"']([^\"']+)[\"']");

	private final Map<String, String> map = importMap();

	@Test
	void importsOnlyWhatIsThereAndLittle() throws IOException {
		Set<String> modules = new HashSet<>();
		follow("page/main.js", modules);
		assertThat(modules).contains("page/view/home.js")
			.anyMatch((module) -> module.matches("webjars/lit-html/[^/]+/lit-html.js"));
		int bytes = modules.stream().mapToInt((module) -> zipped(resource(module))).sum();
		assertThat(bytes).isLessThan(MOST_BYTES);
	}

	@Test
	void hasNoModuleThatNothingImports() throws IOException {
		Set<String> modules = new HashSet<>();
		follow("page/main.js", modules);
		try (var files = Files.walk(STATIC)) {
			List<String> unused = files.map((file) -> STATIC.relativize(file).toString().replace('\\', '/'))
				.filter((name) -> name.endsWith(".js") && !modules.contains(name))
				.toList();
			assertThat(unused).isEmpty();
		}
	}

	private void follow(String module, Set<String> seen) throws IOException {
		if (!seen.add(module)) {
			return;
		}
		Resource resource = resource(module);
		assertThat(resource.exists()).as(module).isTrue();
		List<String> imported = new ArrayList<>();
		IMPORT.matcher(resource.getContentAsString(StandardCharsets.UTF_8))
			.results()
			.forEach((found) -> imported.add(found.group(1)));
		for (String name : imported) {
			follow(resolve(module, name), seen);
		}
	}

	private String resolve(String module, String name) {
		if (name.startsWith(".")) {
			return Path.of(module).resolveSibling(name).normalize().toString().replace('\\', '/');
		}
		String exact = this.map.get(name);
		if (exact != null) {
			return exact.substring(2);
		}
		return this.map.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().endsWith("/") && name.startsWith(entry.getKey()))
			.map((entry) -> entry.getValue().substring(2) + name.substring(entry.getKey().length()))
			.findFirst()
			.orElseThrow(() -> new AssertionError(module + " imports " + name));
	}

	private static Resource resource(String module) {
		return new ClassPathResource((module.startsWith("webjars/") ? "META-INF/resources/" : "static/") + module);
	}

	private static int zipped(Resource resource) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
			StreamUtils.copy(resource.getContentAsByteArray(), zip);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.size();
	}

	private static Map<String, String> importMap() {
		try {
			var matcher = IMPORT_MAP.matcher(Files.readString(STATIC.resolve("index.html")));
			assertThat(matcher.find()).isTrue();
			Map<String, String> imports = new HashMap<>();
			JsonMapper.shared()
				.readTree(matcher.group(1))
				.path("imports")
				.forEachEntry((name, target) -> imports.put(name, target.stringValue()));
			return imports;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
