package io.atelier.catalogue;

import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.atelier.optimizer.Optimizers;
import io.atelier.platform.ProblemException;
import io.atelier.platform.ProblemType;

@Tag(name = "Catalogue")
@RestController
@RequestMapping(path = "/api/v1/optimizers", produces = MediaType.APPLICATION_JSON_VALUE)
class OptimizerController {

	@GetMapping
	@Operation(summary = "List the optimizers", description = "The paper's seven optimizers in its order")
	@ApiResponse(responseCode = "200", description = "All optimizers at their defaults")
	List<OptimizerView> listOptimizers() {
		return Optimizers.all().stream().map(OptimizerView::of).toList();
	}

	@GetMapping("/{id}")
	@Operation(summary = "Describe an optimizer",
			description = "Update rule, citation, defaults, the paper's results, and the ledger")
	@ApiResponse(responseCode = "200", description = "The optimizer")
	@ApiResponse(responseCode = "404", description = "There is no such optimizer; the known ones are listed")
	OptimizerView getOptimizer(
			@Parameter(description = "id of an optimizer", example = "adam") @PathVariable String id) {
		return Optimizers.find(id)
			.map(OptimizerView::of)
			.orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND,
					"There is no optimizer '%s'; there are %s".formatted(id, String.join(", ", Optimizers.ids())),
					Map.of("known", Optimizers.ids())));
	}

}
