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

import io.atelier.dataset.Datasets;
import io.atelier.platform.FieldViolation;
import io.atelier.platform.ProblemException;
import io.atelier.platform.ProblemType;
import io.atelier.recipe.Network;
import io.atelier.recipe.Networks;
import io.atelier.recipe.Signature;
import io.atelier.recipe.layer.Padding;

@Tag(name = "Catalogue", description = "What can be trained, and where each value comes from")
@RestController
@RequestMapping(path = "/api/v1/architectures", produces = MediaType.APPLICATION_JSON_VALUE)
class ArchitectureController {

	private static final String DATASET = "The data set whose images and classes determine the layers; by default the "
			+ "first";

	private final Datasets datasets;

	ArchitectureController(Datasets datasets) {
		this.datasets = datasets;
	}

	@GetMapping
	@Operation(summary = "List the networks",
			description = "The paper's seven networks in its order, then others. "
					+ "Networks whose layers need larger images than those of the data set are omitted")
	@ApiResponse(responseCode = "200", description = "All networks at their defaults")
	@ApiResponse(responseCode = "404", description = "There is no such data set")
	List<ArchitectureView> listArchitectures(@Parameter(description = DATASET,
			example = "fashion-mnist") @RequestParam(required = false) @Nullable String dataset) {
		Signature signature = signature(dataset);
		return Networks.all()
			.stream()
			.filter((network) -> network.fits(signature, null))
			.map((network) -> ArchitectureView.of(network, network.on(signature)))
			.toList();
	}

	@GetMapping("/{id}")
	@Operation(summary = "Describe a network",
			description = "Layers with shapes and parameters, defaults, the paper's results, and the ledger")
	@ApiResponse(responseCode = "200", description = "The network")
	@ApiResponse(responseCode = "400",
			description = "The network does not offer this padding, or the images are too small for its layers")
	@ApiResponse(responseCode = "404",
			description = "There is no such network (the known ones are listed) or no such data set")
	ArchitectureView getArchitecture(
			@Parameter(description = "id of a network", example = "cnn-pool") @PathVariable String id,
			@Parameter(description = "How convolutions treat borders, where there is a choice",
					schema = @Schema(allowableValues = { "same", "valid" })) @RequestParam(
							required = false) @Nullable String padding,
			@Parameter(description = DATASET,
					example = "fashion-mnist") @RequestParam(required = false) @Nullable String dataset) {
		Network network = Networks.find(id).orElseThrow(() -> unknown(id));
		Padding choice = (padding != null) ? choose(network, padding) : null;
		Signature signature = signature(dataset);
		if (!network.fits(signature, choice)) {
			throw FieldViolation.problem(List.of(new FieldViolation("dataset",
					"its images (%s) are too small for the layers of %s".formatted(signature.image(), id), List.of())));
		}
		return ArchitectureView.of(network, network.on(signature, choice));
	}

	private Signature signature(@Nullable String dataset) {
		return this.datasets.schema((dataset != null) ? dataset : this.datasets.ids().get(0)).signature();
	}

	private static Padding choose(Network network, String padding) {
		List<Padding> allowed = network.paddings();
		return allowed.stream()
			.filter((candidate) -> candidate.id().equals(padding))
			.findFirst()
			.orElseThrow(() -> FieldViolation.problem(List.of(new FieldViolation("padding",
					allowed.isEmpty() ? network.id() + " has no convolutions" : "'" + padding + "' is not available",
					allowed.stream().map(Padding::id).toList()))));
	}

	private static ProblemException unknown(String id) {
		return new ProblemException(ProblemType.NOT_FOUND,
				"There is no architecture '%s'; there are %s".formatted(id, String.join(", ", Networks.ids())),
				Map.of("known", Networks.ids()));
	}

}
