package io.atelier.study.web;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.media.Schema;

import io.atelier.optimizer.Optimizer;
import io.atelier.paper.Hyperparameter;
import io.atelier.paper.Ledger;
import io.atelier.recipe.Architecture;
import io.atelier.study.StudyPlan;

@Schema(name = "LedgerEntry", description = "The values that a network or an optimizer depends on")
record LedgerView(@Schema(example = "hybrid") String of, List<Hyperparameter> hyperparameters) {

	static List<LedgerView> of(StudyPlan plan) {
		Map<String, Architecture> architectures = new LinkedHashMap<>();
		Set<Optimizer> optimizers = new LinkedHashSet<>();
		plan.cells().forEach((cell) -> {
			architectures.putIfAbsent(cell.recipe().architecture().id(), cell.recipe().architecture());
			optimizers.add(cell.recipe().optimizer());
		});
		return Stream
			.concat(architectures.values().stream().map((each) -> new LedgerView(each.id(), Ledger.of(each))),
					optimizers.stream().map((each) -> new LedgerView(each.id(), Ledger.of(each))))
			.toList();
	}

}
