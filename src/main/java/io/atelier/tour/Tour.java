package io.atelier.tour;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

import org.springframework.web.client.HttpClientErrorException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.atelier.tour.TourClient.TestImage;

/**
 * Trains a network for three epochs, labels ten test images and prints where to continue.
 */
class Tour {

	private static final int IMAGES = 10;

	private static final Duration POLL = Duration.ofMillis(250);

	private static final Set<String> ENDED = Set.of("SUCCEEDED", "FAILED", "CANCELLED");

	private final TourClient client;

	private final JsonMapper json;

	private final PrintStream out;

	private final ProgressLine progress;

	Tour(TourClient client, JsonMapper json, PrintStream out, ProgressLine progress) {
		this.client = client;
		this.json = json;
		this.out = out;
		this.progress = progress;
	}

	boolean take() throws InterruptedException {
		say("");
		say("The tour: train a network, watch it learn, let it label images.");
		say("Everything below goes through the HTTP interface at %s", this.client.address());
		JsonNode job = submit();
		JsonNode ended = watch(job.path("id").asString());
		if (!ended.path("status").asString().equals("SUCCEEDED")) {
			say("The job ended %s: %s", ended.path("status").asString(), ended.path("failure").asString(""));
			return false;
		}
		label(ended);
		goOn(ended);
		return true;
	}

	private JsonNode submit() {
		try {
			return submit("fashion-mnist");
		}
		catch (HttpClientErrorException.Conflict ex) {
			say("");
			say("Fashion-MNIST is not installed and could not be downloaded:");
			say("  %s", this.json.readTree(ex.getResponseBodyAsString()).path("detail").asString());
			say("The tour continues with fashion-sketch: ten classes of drawn garments that need no download.");
			say("Its results do not measure the networks; the paper's results need the real data.");
			return submit("fashion-sketch");
		}
	}

	private JsonNode submit(String dataset) {
		String body = "{\"architecture\": \"mlp\", \"epochs\": 3, \"dataset\": \"%s\"}".formatted(dataset);
		say("");
		say("POST /api/v1/jobs %s", body);
		JsonNode job = this.client.submit(body);
		say("  accepted as job %s", job.path("id").asString());
		say("");
		return job;
	}

	private JsonNode watch(String id) throws InterruptedException {
		int shown = 0;
		while (true) {
			JsonNode job = this.client.get("/jobs/{id}", id);
			this.progress.show(progress(job));
			JsonNode epochs = this.client.get("/jobs/{id}/epochs", id).path("content");
			for (; shown < epochs.size(); shown++) {
				this.progress.clear();
				this.out.println(epoch(epochs.get(shown)));
			}
			if (ENDED.contains(job.path("status").asString())) {
				this.progress.clear();
				return job;
			}
			Thread.sleep(POLL.toMillis());
		}
	}

	private String progress(JsonNode job) {
		JsonNode progress = job.path("progress");
		if (!job.path("status").asString().equals("RUNNING") || progress.path("batch").asInt(0) == 0) {
			JsonNode download = this.client.get("/datasets/{id}", job.path("dataset").asString()).path("download");
			return download.isObject() ? download(download) : "  " + job.path("status").asString();
		}
		return String.format(Locale.ROOT, "  epoch %d of %d, batch %d of %d, %,.0f images/s",
				progress.path("epoch").asInt(), progress.path("epochs").asInt(), progress.path("batch").asInt(),
				progress.path("batches").asInt(), progress.path("imagesPerSecond").asDouble());
	}

	private static String download(JsonNode download) {
		return String.format(Locale.ROOT, "  downloading %s, %.0f %%, %.1f MB/s", download.path("file").asString(),
				download.path("percent").asDouble(0), download.path("megabytesPerSecond").asDouble(0));
	}

	private static String epoch(JsonNode epoch) {
		return String.format(Locale.ROOT,
				"  epoch %d: training loss %.4f, accuracy %.4f; validation loss %.4f, accuracy %.4f (%.1f s)",
				epoch.path("epoch").asInt(), epoch.path("trainingLoss").asDouble(),
				epoch.path("trainingAccuracy").asDouble(), epoch.path("validationLoss").asDouble(),
				epoch.path("validationAccuracy").asDouble(), epoch.path("seconds").asDouble());
	}

	private void label(JsonNode job) {
		JsonNode evaluation = job.path("evaluation");
		say("  on the test set: loss %.4f, accuracy %.4f", evaluation.path("testLoss").asDouble(),
				evaluation.path("testAccuracy").asDouble());
		String dataset = job.path("dataset").asString();
		String model = job.path("modelId").asString();
		say("");
		say("POST /api/v1/models/%s/predict, ten images of the test set:", model);
		int right = 0;
		for (int i = 0; i < IMAGES; i++) {
			TestImage image = this.client.testImage(dataset, i);
			JsonNode answer = this.client.predict(model, image.png()).path("predictions").path(0);
			String label = answer.path("label").asString();
			boolean hit = label.equals(image.label());
			right += hit ? 1 : 0;
			say("  %d.png  %-12s %3.0f %%  %s", i, label, 100 * answer.path("probability").asDouble(),
					hit ? "right" : "wrong, it is a " + image.label());
		}
		say("  %d of %d right", right, IMAGES);
	}

	private void goOn(JsonNode job) {
		String address = this.client.address();
		String id = job.path("id").asString();
		say("");
		say("Continue from here (the service stays up; Ctrl-C stops it):");
		say("  try out every call       %s/swagger-ui.html", address);
		say("  the learning curves      %s/api/v1/jobs/%s/curves.png", address, id);
		say("  the confusion matrix     %s/api/v1/jobs/%s/confusion.png", address, id);
		say("  the images               %s/api/v1/datasets/%s/samples.png", address, job.path("dataset").asString());
		say("  the architectures        %s/api/v1/architectures", address);
		say("");
	}

	private void say(String format, Object... values) {
		this.out.println(String.format(Locale.ROOT, format, values));
	}

}
