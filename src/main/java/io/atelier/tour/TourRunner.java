package io.atelier.tour;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.json.JsonMapper;

@Component
@Profile("tour")
class TourRunner implements ApplicationRunner {

	private final Environment environment;

	private final JsonMapper json;

	TourRunner(Environment environment, JsonMapper json) {
		this.environment = environment;
		this.json = json;
	}

	/**
	 * Errors end only the tour; the service stays up.
	 */
	@Override
	public void run(ApplicationArguments arguments) throws InterruptedException {
		String address = "http://localhost:" + this.environment.getRequiredProperty("local.server.port");
		try {
			new Tour(new TourClient(address, this.json), this.json, System.out, progressLine()).take();
		}
		catch (RestClientException ex) {
			System.out.printf("%nThe tour failed; the service stays up at %s%n  %s%n", address, ex.getMessage());
		}
	}

	@SuppressWarnings("SystemConsoleNull") // From JDK 22 on, progress is shown in logs
											// too.
	private static ProgressLine progressLine() {
		return new ProgressLine(System.out, System.console() != null);
	}

}
