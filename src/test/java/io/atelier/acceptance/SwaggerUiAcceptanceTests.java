package io.atelier.acceptance;

import java.io.IOException;
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

import io.atelier.contract.Contract;

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
