package io.atelier.bench;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

import io.atelier.dataset.Dataset;
import io.atelier.dataset.Datasets;
import io.atelier.dataset.ImageSet;
import io.atelier.dataset.StratifiedSplits;
import io.atelier.engine.Backend;
import io.atelier.engine.TrainingEngine;
import io.atelier.engine.TrainingPlan;
import io.atelier.optimizer.Optimizer;
import io.atelier.optimizer.Optimizers;
import io.atelier.recipe.Architecture;

/**
 * The engine and the images as in the service, without web and database.
 */
final class Workbench implements AutoCloseable {

	private final ConfigurableApplicationContext context;

	private final TrainingEngine engine;

	private final Dataset dataset;

	private Workbench(ConfigurableApplicationContext context, String dataset) {
		this.context = context;
		this.engine = context.getBean(TrainingEngine.class);
		this.dataset = context.getBean(Datasets.class).load(dataset);
	}

	/**
	 * @param settings the service's settings, each as {@code --name=value}
	 */
	static Workbench open(String dataset, List<String> settings) {
		return new Workbench(new SpringApplicationBuilder(Wiring.class).web(WebApplicationType.NONE)
			.bannerMode(Banner.Mode.OFF)
			.logStartupInfo(false)
			.properties("logging.level.root=warn")
			.run(settings.toArray(String[]::new)), dataset);
	}

	TrainingEngine engine() {
		return this.engine;
	}

	ImageSet test() {
		return this.dataset.test();
	}

	int trainingSize() {
		return this.dataset.training().size();
	}

	/**
	 * A plan by the paper's protocol: its batch size, Adam.
	 * @param images images per epoch
	 * @param validationImages images per validation
	 */
	TrainingPlan plan(Architecture network, int images, int validationImages, int epochs, long seed) {
		Optimizer adam = Optimizers.find("adam").orElseThrow();
		return new TrainingPlan(network, adam, epochs, network.batchSize(), seed,
				StratifiedSplits.subset(this.dataset.training(), images),
				StratifiedSplits.subset(this.dataset.test(), validationImages), Optional.empty());
	}

	/**
	 * A line with the common fields: engine, backend and network.
	 */
	Line line(Architecture network) {
		Backend backend = this.engine.backend();
		return Line.begin()
			.with("engine", "atelier")
			.with("backend", backend.name() + " " + backend.version())
			.with("onednn", backend.oneDnn())
			.with("threads", backend.threadsPerNetwork())
			.with("cores", Runtime.getRuntime().availableProcessors())
			.with("model", network.id());
	}

	@Override
	public void close() {
		this.context.close();
	}

	// Without @Configuration, so that the service's component scan does not find it.
	@ComponentScan({ "io.atelier.engine", "io.atelier.dataset.collection", "io.atelier.dataset.fashionmnist",
			"io.atelier.dataset.sketch" })
	@ConfigurationPropertiesScan({ "io.atelier.engine", "io.atelier.platform" })
	static final class Wiring {

		@Bean
		static Clock clock() {
			return Clock.systemUTC();
		}

	}

}
