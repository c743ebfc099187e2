package io.atelier.training.run;

import org.springframework.stereotype.Component;

import io.atelier.dataset.Dataset;
import io.atelier.engine.Backend;
import io.atelier.platform.ServiceVersion;
import io.atelier.training.Provenance;

@Component
class Origin {

	private final ServiceVersion version;

	Origin(ServiceVersion version) {
		this.version = version;
	}

	Provenance of(Dataset data, Backend backend) {
		return new Provenance(data.sha256(), this.version.version(), this.version.commit(),
				backend.arithmetic() + ", " + backend.name() + " " + backend.version(), backend.blas(),
				backend.oneDnn(), backend.threadsPerNetwork(), System.getProperty("java.version"),
				System.getProperty("os.name") + " " + System.getProperty("os.arch"));
	}

}
