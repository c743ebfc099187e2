package io.atelier.catalogue;

import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.atelier.platform.FieldViolation;
import io.atelier.platform.ProblemException;
import io.atelier.platform.ProblemType;
import io.atelier.recipe.Architecture;
import io.atelier.recipe.Architectures;
import io.atelier.recipe.Padding;

@Tag(name = "Catalogue", description = "What can be trained, and where each value comes from")
@RestController
@RequestMapping(path = "/api/v1/architectures", produces = MediaType.APPLICATION_JSON_VALUE)
class ArchitectureController {

	@GetMapping
	@Operation(summary = "List the networks", description = "The paper's seven networks in its order")
	@ApiResponse(responseCode = "200", description = "All networks at their defaults")
	List<ArchitectureView> listArchitectures() {
		return Architectures.all().stream().map(ArchitectureView::of).toList();
	}

	@GetMapping("/{id}")
	@Operation(summary = "Describe a network",
			description = "Layers with shapes and parameters, defaults, the paper's results, and the ledger")
	@ApiResponse(responseCode = "200", description = "The network")
	@ApiResponse(responseCode = "400", description = "It cannot be had with that padding")
	@ApiResponse(responseCode = "404", description = "There is no such network; the known ones are listed")
	ArchitectureView getArchitecture(
			@Parameter(description = "id of a network", example = "cnn-pool") @PathVariable String id,
			@Parameter(description = "How convolutions treat borders, where there is a choice",
					schema = @Schema(allowableValues = { "same", "valid" })) @RequestParam(
							required = false) @Nullable String padding) {
		Architecture architecture = Architectures.find(id).orElseThrow(() -> unknown(id));
		return ArchitectureView.of((padding != null) ? with(architecture, padding) : architecture);
	}

	private static Architecture with(Architecture architecture, String padding) {
		List<Padding> allowed = Architectures.paddings(architecture.id());
		return allowed.stream()
			.filter((candidate) -> candidate.id().equals(padding))
			.findFirst()
			.flatMap((candidate) -> Architectures.find(architecture.id(), candidate))
			.orElseThrow(
					() -> FieldViolation.problem(List.of(new FieldViolation("padding",
							allowed.isEmpty() ? architecture.id() + " has no convolutions"
									: "'" + padding + "' is not possible",
							allowed.stream().map(Padding::id).toList()))));
	}

	private static ProblemException unknown(String id) {
		return new ProblemException(ProblemType.NOT_FOUND,
				"There is no architecture '%s'; there are %s".formatted(id, String.join(", ", Architectures.ids())),
				Map.of("known", Architectures.ids()));
	}

}
