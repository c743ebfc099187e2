package io.atelier.model.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.data.web.PagedModel;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

import io.atelier.model.ModelRegistry;
import io.atelier.model.store.Artifacts;
import io.atelier.model.store.Artifacts.Artifact;
import io.atelier.model.store.ModelDeletion;
import io.atelier.model.store.ModelListing;
import io.atelier.optimizer.Optimizers;
import io.atelier.platform.FieldViolation;
import io.atelier.recipe.Networks;

@RestController
@RequestMapping("/api/v1/models")
@Tag(name = "Models", description = "Trained networks, their downloads and their aliases")
class ModelController {

	private static final String ZIP = "application/zip";

	/**
	 * Matches any version in a conditional request.
	 */
	private static final String ANY = "*";

	private final ModelRegistry registry;

	private final ModelListing listing;

	private final Artifacts artifacts;

	private final ModelDeletion deletion;

	ModelController(ModelRegistry registry, ModelListing listing, Artifacts artifacts, ModelDeletion deletion) {
		this.registry = registry;
		this.listing = listing;
		this.artifacts = artifacts;
		this.deletion = deletion;
	}

	@GetMapping
	@Operation(summary = "List models", description = "Newest models first.")
	@ApiResponse(responseCode = "200", description = "One page of models")
	@ApiResponse(responseCode = "400", description = "A parameter is out of range or has an unknown name as its value")
	PagedModel<ModelView> listModels(
			@Parameter(description = "only models with this architecture, such as hybrid") @RequestParam(
					required = false) @Nullable String architecture,
			@Parameter(description = "only models trained with this optimizer, such as adam") @RequestParam(
					required = false) @Nullable String optimizer,
			@Parameter(description = "only models trained on this data set, such as fashion-mnist") @RequestParam(
					required = false) @Nullable String dataset,
			@Parameter(description = "page number, from 0") @RequestParam(
					defaultValue = "0") @Min(0) @Max(10_000_000) int page,
			@Parameter(description = "models per page") @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size) {
		List<FieldViolation> violations = new ArrayList<>();
		checkName("architecture", architecture, Networks.ids(), violations);
		checkName("optimizer", optimizer, Optimizers.ids(), violations);
		if (!violations.isEmpty()) {
			throw FieldViolation.problem(violations);
		}
		ModelListing.Filter filter = new ModelListing.Filter(architecture, optimizer, dataset);
		return new PagedModel<>(this.listing.list(filter, page, size).map(ModelView::of));
	}

	private static void checkName(String field, @Nullable String name, List<String> known,
			List<FieldViolation> violations) {
		if (name != null && !known.contains(name)) {
			violations.add(new FieldViolation(field, "there is no '%s'".formatted(name), known));
		}
	}

	@GetMapping("/{idOrAlias}")
	@Operation(summary = "Show a model", description = "Returns a model's architecture, scores and training settings.")
	@ApiResponse(responseCode = "200", description = "The model")
	@ApiResponse(responseCode = "404", description = "There is no such model")
	ModelView getModel(@Parameter(description = "id of a model, or an alias",
			example = "champion") @PathVariable String idOrAlias) {
		return ModelView.of(this.registry.find(idOrAlias));
	}

	@DeleteMapping("/{idOrAlias}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Delete a model",
			description = "Its job stays. If it is the champion because it is the best, the best of the others follows.")
	@ApiResponse(responseCode = "204", description = "The model is deleted")
	@ApiResponse(responseCode = "404", description = "There is no such model")
	@ApiResponse(responseCode = "409", description = "A user pointed an alias to it: move or remove the alias first")
	void deleteModel(@Parameter(description = "id of a model, or an alias",
			example = "champion") @PathVariable String idOrAlias) {
		this.deletion.delete(idOrAlias);
	}

	@GetMapping(path = "/{idOrAlias}/artifact", produces = ZIP)
	@Operation(summary = "Download a model",
			description = "A ZIP file of `manifest.json` (recipe, layers and the order of their parameters, "
					+ "preprocessing, labels, scores) and `parameters.bin` (little-endian float32). "
					+ "Its bytes never change.")
	@ApiResponse(responseCode = "200", description = "The file",
			content = @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")))
	@ApiResponse(responseCode = "304", description = "The client already has the file", content = @Content)
	@ApiResponse(responseCode = "404", description = "There is no such model")
	@ApiResponse(responseCode = "500", description = "The model is damaged")
	void downloadModel(
			@Parameter(description = "id of a model, or an alias", example = "champion") @PathVariable String idOrAlias,
			@Parameter(hidden = true) WebRequest request, HttpServletResponse response) throws IOException {
		Artifact artifact = this.artifacts.find(idOrAlias);
		if (request.checkNotModified('"' + artifact.sha256() + '"')) {
			return;
		}
		if (ANY.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
			response.setStatus(HttpStatus.NOT_MODIFIED.value());
			return;
		}
		artifact.verify();
		response.setContentType(ZIP);
		response.setContentLengthLong(artifact.bytes());
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(artifact.fileName()).build().toString());
		response.setHeader("Repr-Digest", "sha-256=:%s:"
			.formatted(Base64.getEncoder().encodeToString(HexFormat.of().parseHex(artifact.sha256()))));
		artifact.writeTo(response.getOutputStream());
	}

}
