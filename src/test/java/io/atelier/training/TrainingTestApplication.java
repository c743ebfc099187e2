package io.atelier.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;

/**
 * The training module with the platform and a scripted engine. Has no stereotype, so that
 * component scans of other tests do not find it.
 */
@EnableAutoConfiguration
@ComponentScan(basePackages = { "io.atelier.training", "io.atelier.platform" },
		excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Tests(\\$.*)?"))
public class TrainingTestApplication {

	@Bean
	@Primary
	ScriptedEngine scriptedEngine() {
		return new ScriptedEngine();
	}

	@Bean
	@Primary
	FakeDatasets fakeDatasets() {
		return new FakeDatasets();
	}

	@Bean
	@Primary
	FakeModels fakeModels() {
		return new FakeModels();
	}

	@Bean
	JobGroups noGroups() {
		return (study) -> Optional.empty();
	}

	@Bean
	CompletedJobs completedJobs() {
		return new CompletedJobs();
	}

	public static class CompletedJobs {

		private final List<TrainingCompleted> events = Collections.synchronizedList(new ArrayList<>());

		@EventListener
		void add(TrainingCompleted event) {
			this.events.add(event);
		}

		public List<TrainingCompleted> events() {
			return List.copyOf(this.events);
		}

	}

}
