package io.atelier.acceptance;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.Statistics;
import org.springframework.util.FileSystemUtils;

import io.atelier.contract.Contract;
import io.atelier.contract.ContractAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Requests made at random of the contract, valid ones and changed ones: whatever comes,
 * the service answers soon, as the contract says, and keeps nothing of what it refuses.
 */
@Tag("acceptance")
class ContractFuzzAcceptanceTests {

	private static final int REQUESTS = 5000;

	/**
	 * After so many, all that is loaded once is there.
	 */
	private static final int WARM = 1500;

	private static final long MOST_GROWTH = 8L * 1024 * 1024;

	private static final Duration SLOWEST = Duration.ofSeconds(5);

	private static final Duration LIMIT = Duration.ofMinutes(3);

	private static final int START_OF_A_STREAM = 10;

	private static final Contract CONTRACT = Contract.committed();

	private static final List<byte[]> files = new ArrayList<>();

	private static Path folder;

	private static ServiceProcess service;

	private static RawHttp http;

	private static Map<String, String> known;

	private static String kept = "";

	private static int asked;

	private static long warmBytes;

	@BeforeContainer
	static void start() throws IOException {
		folder = Files.createTempDirectory("fuzz");
		Path home = Files.createDirectory(folder.resolve("home"));
		train(home);
		// From here on nothing changes but by requests. Answers are compared here, not
		// there, where it would take memory.
		service = ServiceProcess.start(home, Path.of("target", "nowhere"), "--atelier.training.enabled=false",
				"--spring.autoconfigure.exclude=" + ContractAutoConfiguration.class.getName());
		http = new RawHttp(URI.create(service.client().address()).getPort());
		try (Stream<Path> images = Files.list(Path.of("src", "test", "resources", "images"))) {
			for (Path image : images.sorted().toList()) {
				files.add(Files.readAllBytes(image));
			}
		}
		kept = kept();
		files.add(service.client().getBytes("/datasets/fashion-sketch/test/0.png"));
	}

	private static void train(Path home) throws IOException {
		try (ServiceProcess trainer = ServiceProcess.start(home, Path.of("target", "nowhere"))) {
			String job = trainer.client().submit("""
					{"architecture": "mlp", "dataset": "fashion-sketch"}""");
			trainer.client().awaitSuccess(job, LIMIT);
			String study = trainer.client().submitStudy("""
					{"kind": "grid", "architectures": ["mlp"], "dataset": "fashion-sketch", "epochs": 1}""");
			trainer.client().awaitStudy(study, LIMIT);
			known = Map.of("/api/v1/jobs/", job, "/api/v1/studies/", study);
		}
	}

	@AfterContainer
	static void stop() throws IOException {
		if (service != null) {
			service.close();
		}
		FileSystemUtils.deleteRecursively(folder);
	}

	@Property(tries = REQUESTS, seed = "42", generation = GenerationMode.RANDOMIZED, edgeCases = EdgeCasesMode.NONE)
	void answersAsTheContractSays(@ForAll("requests") RawRequest request) throws Exception {
		Optional<Contract.Operation> operation = operation(request);
		boolean streams = operation.isPresent() && operation.get().streams();

		RawHttp.Response answer = streams ? http.send(request, START_OF_A_STREAM) : http.send(request);

		assertThat(answer.status()).as(() -> text(answer)).isBetween(200, 499);
		assertThat(answer.took()).isLessThan(SLOWEST);
		if (!streams && operation.isPresent()) {
			assertThat(faults(operation.get(), request, answer)).as(() -> answer.status() + " " + text(answer))
				.isEmpty();
		}
		if (!request.operation().method().equals("GET")) {
			String before = kept;
			kept = kept();
			if (answer.status() >= 400) {
				assertThat(kept).as("what is kept").isEqualTo(before);
			}
		}
		Statistics.label("status").collect(answer.status());
		checkMemory();
	}

	@Provide
	Arbitrary<RawRequest> requests() {
		RandomTexts texts = new RandomTexts(known);
		RandomBodies bodies = new RandomBodies(files);
		return Arbitraries.of(ContractOperation.all(CONTRACT.document()))
			.flatMap((operation) -> Combinators
				.combine(texts.paths(operation), texts.queries(operation), texts.headers(), bodies.of(operation))
				.as((path, query, headers, body) -> new RawRequest(operation, path + query,
						Stream.concat(headers.stream(), body.headers().stream()).toList(), body.bytes())));
	}

	/**
	 * What the contract says of a request, unless its path leads elsewhere or is no text
	 * that HTTP has a place for.
	 */
	private static Optional<Contract.Operation> operation(RawRequest request) {
		if (request.target().contains("#")) {
			return Optional.empty();
		}
		try {
			return CONTRACT.find(request.operation().method(), request.path());
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private static List<String> faults(Contract.Operation operation, RawRequest request, RawHttp.Response answer) {
		List<String> faults = new ArrayList<>(operation.answerFaults(answer.status(), answer.type(), answer.body()));
		// A body that nobody asked for is not read.
		boolean read = request.body().length > 0 && !request.operation().bodyTypes().isEmpty();
		if (answer.status() < 300 && read && request.header("Content-Encoding").isEmpty()) {
			faults.addAll(operation.requestFaults(request.header("Content-Type").orElse(null), request.body()));
		}
		return faults;
	}

	private static String kept() {
		ServiceClient client = service.client();
		return Stream.of("/jobs?size=1", "/jobs?size=1&status=QUEUED", "/studies?size=1", "/models?size=1")
			.map((path) -> client.get(path).path("page").toString())
			.collect(Collectors.joining()) + client.get("/aliases");
	}

	private static void checkMemory() throws IOException, InterruptedException {
		asked++;
		if (asked == WARM) {
			warmBytes = service.liveBytes();
		}
		if (asked == REQUESTS) {
			assertThat(service.liveBytes() - warmBytes).as("growth of memory").isLessThan(MOST_GROWTH);
		}
	}

	private static String text(RawHttp.Response answer) {
		return new String(answer.body(), StandardCharsets.UTF_8);
	}

}
