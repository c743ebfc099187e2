package io.atelier.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import tools.jackson.databind.json.JsonMapper;

import io.atelier.contract.Contract;
import io.atelier.tools.Browser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Presses every operation that Swagger UI shows, as it is filled in, on a service that
 * has trained once.
 */
@Tag("acceptance")
class SwaggerUiAcceptanceTests {

	private static final Path NO_DATA = Path.of("target", "nowhere");

	private static final Duration LIMIT = Duration.ofMinutes(3);

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final Duration POLL = Duration.ofMillis(50);

	/**
	 * What reads comes before what changes, and what deletes is last.
	 */
	private static final List<String> ORDER = List.of("get", "post", "put", "delete");

	@TempDir
	private Path folder;

	@Test
	void runsEveryOperationAsItIsFilledIn() throws IOException {
		try (ServiceProcess service = ServiceProcess.start(Files.createDirectory(this.folder.resolve("home")),
				NO_DATA)) {
			trainOnce(service.client());
			Path image = Files.write(this.folder.resolve("image.png"),
					service.client().getBytes("/datasets/fashion-sketch/test/0.png"));
			ChromeDriver browser = Browser.start(this.folder.resolve("profile"));
			try {
				browser.get(service.client().address() + "/swagger-ui.html");
				// The service has no keys, so that each of them is unknown.
				assertThat(press(browser, image)).allSatisfy((operation, status) -> assertThat(status).as(operation)
					.matches(operation.endsWith("Key") ? "404|409" : "2..|409"));
			}
			finally {
				browser.quit();
			}
		}
	}

	@Test
	void sendsTheKeyThatItIsGiven() throws Exception {
		Operation listJobs = operations().stream()
			.filter((operation) -> operation.id().equals("listJobs"))
			.findFirst()
			.orElseThrow();
		try (ServiceProcess service = ServiceProcess.start(Files.createDirectory(this.folder.resolve("home")),
				NO_DATA)) {
			String key = createKey(service.client().address());
			ChromeDriver browser = Browser.start(this.folder.resolve("profile"));
			try {
				browser.get(service.client().address() + "/swagger-ui.html");
				assertThat(press(browser, listJobs, this.folder)).isEqualTo("401");
				browser.navigate().refresh();
				authorize(browser, key);
				assertThat(press(browser, listJobs, this.folder)).isEqualTo("200");
			}
			finally {
				browser.quit();
			}
		}
	}

	private static String createKey(String address) throws IOException, InterruptedException {
		HttpResponse<String> created = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create(address + "/api/v1/keys"))
				.header("Content-Type", "application/json")
				.POST(BodyPublishers.ofString("""
						{"name": "admin", "scopes": ["admin"]}"""))
				.build(), BodyHandlers.ofString());
		return JsonMapper.shared().readTree(created.body()).path("key").asString();
	}

	private static void authorize(ChromeDriver browser, String key) {
		WebDriverWait wait = new WebDriverWait(browser, PATIENCE, POLL);
		click(browser, wait.until((page) -> page.findElement(By.cssSelector(".auth-wrapper .authorize"))));
		WebElement form = wait.until((page) -> page.findElement(By.cssSelector(".auth-container form")));
		form.findElement(By.tagName("input")).sendKeys(key);
		click(browser, form.findElement(By.cssSelector("button[type=submit]")));
		click(browser, wait.until((page) -> page.findElement(By.cssSelector(".close-modal"))));
	}

	private static void trainOnce(ServiceClient client) {
		client.awaitSuccess(client.submit("""
				{"architecture": "mlp", "dataset": "fashion-sketch"}"""), LIMIT);
		client.awaitStudy(client.submitStudy("""
				{"kind": "grid", "architectures": ["mlp"], "dataset": "fashion-sketch", "epochs": 1}"""), LIMIT);
	}

	private static Map<String, String> press(ChromeDriver browser, Path image) {
		Map<String, String> statuses = new LinkedHashMap<>();
		for (Operation operation : operations()) {
			statuses.put(operation.id(), press(browser, operation, image));
		}
		return statuses;
	}

	private static List<Operation> operations() {
		List<Operation> operations = new ArrayList<>();
		Contract.committed()
			.document()
			.path("paths")
			.forEach((path) -> path.forEachEntry((method,
					operation) -> operations.add(new Operation(method, operation.at("/tags/0").asString(),
							operation.path("operationId").asString(),
							!operation.at("/requestBody/content/multipart~1form-data").isMissingNode()))));
		// The stream of all jobs never ends, so Swagger UI never shows an answer.
		assertThat(operations.removeIf((operation) -> operation.id().equals("followJobs"))).isTrue();
		assertThat(operations).hasSizeGreaterThan(50);
		operations.sort(Comparator.comparingInt((operation) -> ORDER.indexOf(operation.method())));
		return operations;
	}

	private static String press(ChromeDriver browser, Operation operation, Path image) {
		WebDriverWait wait = new WebDriverWait(browser, PATIENCE, POLL);
		WebElement block = wait.until(ExpectedConditions.presenceOfElementLocated(By.id(operation.element())));
		click(browser, block.findElement(By.className("opblock-summary-control")));
		click(browser, wait.until((page) -> block.findElement(By.className("try-out__btn"))));
		if (operation.takesFiles()) {
			attach(wait, block, image);
		}
		click(browser, wait.until((page) -> block.findElement(By.className("execute"))));
		String code = status(wait, block);
		click(browser, block.findElement(By.className("opblock-summary-control")));
		return code;
	}

	private static String status(WebDriverWait wait, WebElement block) {
		try {
			return wait
				.until((page) -> block.findElement(By.cssSelector(".live-responses-table tbody .response-col_status")))
				.getText()
				.lines()
				.findFirst()
				.orElse("no status");
		}
		catch (TimeoutException ex) {
			return "no answer to " + block.getText();
		}
	}

	private static void attach(WebDriverWait wait, WebElement block, Path image) {
		wait.until((page) -> block.findElement(By.cssSelector("input[type=file]"))).sendKeys(image.toString());
	}

	/**
	 * Wherever it is on the page.
	 */
	private static void click(ChromeDriver browser, WebElement element) {
		browser.executeScript("arguments[0].click()", element);
	}

	private record Operation(String method, String tag, String id, boolean takesFiles) {

		String element() {
			return "operations-" + this.tag.replace(' ', '_') + "-" + this.id;
		}

	}

}
