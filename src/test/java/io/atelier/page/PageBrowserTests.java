package io.atelier.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;

import io.atelier.tools.Browser;
import io.atelier.training.ApiClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page in a browser, beside a service that trains on the embedded data set.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "server.address=127.0.0.1", "spring.datasource.url=jdbc:h2:mem:page",
				"atelier.home=target/test-homes/page", "atelier.dataset.locations=target/nowhere",
				"atelier.training.workers=1" })
@TestInstance(Lifecycle.PER_CLASS)
class PageBrowserTests {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final Duration POLL = Duration.ofMillis(50);

	@LocalServerPort
	private int port;

	private ChromeDriver browser;

	private ApiClient client;

	@BeforeAll
	void start(@TempDir Path profile) {
		this.browser = Browser.start(profile);
		this.client = new ApiClient(this.port);
		JsonNode job = this.client.submit("""
				{"architecture": "mlp", "dataset": "fashion-sketch", "epochs": 2}""");
		this.client.await(job, "SUCCEEDED");
	}

	@AfterAll
	void stop() {
		if (this.browser != null) {
			this.browser.quit();
		}
	}

	// Errors of scripts, refusals by the content policy and failed requests are logged.
	@AfterEach
	void nothingIsLogged() {
		List<LogEntry> entries = this.browser.manage().logs().get(LogType.BROWSER).getAll();
		assertThat(entries).isEmpty();
	}

	@Test
	void showsWhatTrainsAndPausesIt() {
		open("");
		await("section[aria-labelledby=running-title]", "Nothing trains");
		await("[aria-label=Champion]", "mlp with adam");
		JsonNode job = this.client
			.submit("""
					{"architecture": "cnn-pool", "dataset": "fashion-sketch", "epochs": 500, "batchSize": 16, "seed": 3}""");
		await("running-job", "cnn-pool with adam");
		await("running-job", "of 500");
		click("running-job button");
		await("job-table[caption='Jobs that wait']", "paused");
		await("section[aria-labelledby=running-title]", "Nothing trains");
		this.client.post(ApiClient.path(job) + "/cancel", "");
		await("job-table[caption='Jobs that have ended']", "cancelled");
	}

	@Test
	void trainsFromTheFormOnceItsMistakesAreMended() {
		open("?view=train&architecture=mlp&dataset=fashion-sketch&epochs=0&optimizer=sgd&learningRate=11&seed=9");
		await("pre", "{\"architecture\":\"mlp\",\"dataset\":\"fashion-sketch\","
				+ "\"optimizer\":{\"name\":\"sgd\",\"learningRate\":11},\"epochs\":0,\"seed\":9}");
		click("form button");
		await("#epochs-problem", "1 to 1000");
		await("#learningRate-problem", "above 0, at most 10");
		// The answer 400 is logged as a failed request.
		assertThat(this.browser.manage().logs().get(LogType.BROWSER).getAll()).hasSize(1);
		type("epochs", "1");
		type("learningRate", "0.1");
		await("pre", "\"learningRate\":0.1},\"epochs\":1,");
		click("form button");
		await("job-table[caption='Jobs that have ended']", "sgd");
		assertThat(this.browser.getCurrentUrl()).endsWith("/");
		this.browser.navigate().back();
		assertThat(this.browser.getCurrentUrl()).contains("learningRate=0.1").contains("epochs=1");
		await("h1", "Train");
	}

	@ParameterizedTest
	@CsvSource({ "light, 1280", "light, 400", "dark, 1280", "dark, 400" })
	void isAccessible(String scheme, int width) throws IOException {
		this.browser.executeCdpCommand("Emulation.setEmulatedMedia",
				Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
		this.browser.executeCdpCommand("Emulation.setDeviceMetricsOverride",
				Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
		open("");
		await("job-table", "succeeded");
		await("[aria-label=Champion]", "mlp with adam");
		checkAccessibility();
		open("?view=train&optimizer=adam");
		await("pre", "adam");
		checkAccessibility();
	}

	private void checkAccessibility() throws IOException {
		this.browser.executeScript(new ClassPathResource("axe.min.js").getContentAsString(StandardCharsets.UTF_8));
		Object violations = this.browser.executeAsyncScript("""
				const answer = arguments[arguments.length - 1];
				axe.run().then((result) => answer(result.violations.map((each) =>
					each.id + ": " + each.nodes.map((node) => node.html).join(", "))));""");
		assertThat(violations).isEqualTo(List.of());
		assertThat(this.browser
			.executeScript("const page = document.documentElement; return page.scrollWidth - page.clientWidth"))
			.as("columns beside the window")
			.isEqualTo(0L);
	}

	private void click(String selector) {
		this.browser.findElement(By.cssSelector(selector)).click();
	}

	private void type(String id, String text) {
		WebElement control = this.browser.findElement(By.id(id));
		control.clear();
		control.sendKeys(text, Keys.TAB);
	}

	private void open(String query) {
		this.browser.get("http://127.0.0.1:" + this.port + "/" + query);
	}

	private void await(String selector, String text) {
		new WebDriverWait(this.browser, PATIENCE, POLL).ignoring(StaleElementReferenceException.class)
			.withMessage(() -> selector + " with " + text + " in " + this.browser.getPageSource())
			.until((page) -> page.findElements(By.cssSelector(selector))
				.stream()
				.anyMatch((element) -> element.getText().contains(text)));
	}

}
