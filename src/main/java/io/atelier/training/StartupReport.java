package io.atelier.training;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

import io.atelier.dataset.Datasets;
import io.atelier.engine.Backend;
import io.atelier.engine.TrainingEngine;
import io.atelier.platform.AtelierProperties;

/**
 * Logs in one block what the service runs on, before any work starts.
 */
@Component
class StartupReport {

	private static final Logger logger = LoggerFactory.getLogger(StartupReport.class);

	private final TrainingEngine engine;

	private final Datasets datasets;

	private final TrainingProperties training;

	private final AtelierProperties atelier;

	StartupReport(TrainingEngine engine, Datasets datasets, TrainingProperties training, AtelierProperties atelier) {
		this.engine = engine;
		this.datasets = datasets;
		this.training = training;
		this.atelier = atelier;
	}

	@EventListener(ApplicationStartedEvent.class)
	void report() {
		logger.info("Ready\n{}", String.join("\n", lines()));
	}

	List<String> lines() {
		Backend backend = this.engine.backend();
		String data = this.datasets.ids()
			.stream()
			.map((id) -> "  %-9s %s: %s".formatted("data set", id, this.datasets.whereabouts(id)))
			.collect(Collectors.joining("\n"));
		return List.of(line("backend", backend.arithmetic() + ", " + backend.name() + " " + backend.version()),
				line("device", backend.device()),
				line("BLAS", backend.blas() + ", oneDNN " + (backend.oneDnn() ? "in use" : "not in use")),
				line("threads", this.training.enabled()
						? String.format(Locale.ROOT, "%d jobs at once, each on up to %d cores while they are free",
								this.training.workers(), backend.threadsPerNetwork())
						: "no jobs run here; they wait for a worker on the same database"),
				line("memory",
						String.format(Locale.ROOT, "heap at most %d MiB, native memory at most %d MiB",
								mebibytes(Runtime.getRuntime().maxMemory()), mebibytes(backend.maxNativeBytes()))),
				line("home", this.atelier.homeDirectory().toString()), data);
	}

	private static String line(String name, String value) {
		return "  %-9s %s".formatted(name, value);
	}

	private static long mebibytes(long bytes) {
		return DataSize.ofBytes(bytes).toMegabytes();
	}

}
