package io.atelier;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

import static org.assertj.core.api.Assertions.assertThat;

class ModuleStructureTests {

	private final ApplicationModules modules = ApplicationModules.of(AtelierApplication.class);

	@Test
	void modulesKeepToTheirDeclaredDependencies() {
		this.modules.verify();
	}

	@Test
	void everyTopLevelPackageIsModule() {
		assertThat(this.modules.stream().map((module) -> module.getIdentifier().toString())).contains("dataset",
				"recipe", "optimizer", "paper", "catalogue", "evaluation", "engine", "model", "training", "inference",
				"study", "report", "platform", "access");
	}

}
