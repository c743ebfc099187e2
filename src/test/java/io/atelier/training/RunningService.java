package io.atelier.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

import io.atelier.access.Caller;
import io.atelier.access.Scope;
import io.atelier.optimizer.Optimizers;
import io.atelier.recipe.GarmentNetworks;
import io.atelier.recipe.Recipe;
import io.atelier.recipe.Validation;
import io.atelier.training.job.JobDesk;
import io.atelier.training.job.JobReader;
import io.atelier.training.job.work.QueueTicket;

/**
 * A service without a web server, with one worker and its database in a folder.
 */
public record RunningService(ConfigurableApplicationContext context) {

	public static RunningService start(Path home, String... settings) {
		List<String> arguments = new ArrayList<>(List.of("--atelier.home=" + home, "--atelier.training.workers=1",
				"--atelier.training.poll-interval=100ms", "--atelier.training.heartbeat=1h"));
		arguments.addAll(List.of(settings));
		return new RunningService(
				new SpringApplicationBuilder(TrainingTestApplication.class).web(WebApplicationType.NONE)
					.run(arguments.toArray(String[]::new)));
	}

	public ScriptedEngine engine() {
		return this.context.getBean(ScriptedEngine.class);
	}

	public JobDesk desk() {
		return this.context.getBean(JobDesk.class);
	}

	public JobReader reader() {
		return this.context.getBean(JobReader.class);
	}

	public JdbcClient jdbc() {
		return this.context.getBean(JdbcClient.class);
	}

	public UUID submit(long seed) {
		return desk().submit(recipe(seed), Optional.empty());
	}

	/**
	 * Submits a job with a key, whose name is its id.
	 */
	public UUID submitAs(String key, Recipe recipe) {
		Caller caller = new Caller(key, key, Set.of(Scope.TRAIN));
		SecurityContextHolder.setContext(new SecurityContextImpl(new TestingAuthenticationToken(caller, "")));
		try {
			return desk().submit(recipe, Optional.empty());
		}
		finally {
			SecurityContextHolder.clearContext();
		}
	}

	public static Recipe recipe(long seed) {
		return new Recipe(GarmentNetworks.named("mlp"), Optimizers.find("adam").orElseThrow(), 2, 100, seed,
				"fashion-sketch", 500, Validation.HOLDOUT);
	}

	public JobStatus status(UUID job) {
		return reader().find(job).status();
	}

	public void awaitStatus(UUID job, JobStatus status) {
		Awaitility.await().until(() -> status(job), (now) -> now == status);
	}

	public List<UUID> queued() {
		return jdbc().sql("select task_instance from scheduled_tasks")
			.query(String.class)
			.list()
			.stream()
			.map((text) -> QueueTicket.parse(text).jobId())
			.toList();
	}

	public void stop() {
		this.context.close();
	}

}
