package io.atelier.catalogue;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;

import io.atelier.paper.Hyperparameter;

@Schema(name = "Hyperparameter", description = "A value that training depends on, and where it comes from")
record HyperparameterView(@Schema(example = "filters") String name,
		@Schema(description = "A string or a number", example = "32, 64, 128") Object value,
		@Schema(description = "Whether the paper states it") Hyperparameter.Origin origin,
		@Schema(description = "Where the paper states it, or why it is assumed",
				example = "Sections 3 and 4.1") String source) {

	static List<HyperparameterView> of(List<Hyperparameter> ledger) {
		return ledger.stream()
			.map((entry) -> new HyperparameterView(entry.name(), entry.value(), entry.origin(), entry.source()))
			.toList();
	}

}
