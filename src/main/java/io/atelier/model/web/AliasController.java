package io.atelier.model.web;

import java.io.InputStream;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import io.atelier.model.ModelRegistry;
import io.atelier.model.store.AliasRegistry;
import io.atelier.model.store.AliasView;
import io.atelier.platform.request.JsonRequest;

@RestController
@RequestMapping({ "/api/v1/aliases", AliasController.FORMER_PATH })
@Tag(name = "Models")
class AliasController {

	/**
	 * The former path, kept for existing clients. It is not in the contract, since a
	 * model could have such a path.
	 */
	static final String FORMER_PATH = "/api/v1/models/aliases";

	private final AliasRegistry aliases;

	private final ModelRegistry models;

	private final AliasRequestReader requests;

	AliasController(AliasRegistry aliases, ModelRegistry models, AliasRequestReader requests) {
		this.aliases = aliases;
		this.models = models;
		this.requests = requests;
	}

	@GetMapping
	@Operation(summary = "List aliases", description = "An alias works wherever a model's id does.")
	@ApiResponse(responseCode = "200", description = "All aliases that point to a model, by name")
	List<AliasView> listAliases() {
		return this.aliases.list();
	}

	@PutMapping(path = "/{alias}", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Point an alias to a model",
			description = "A `champion` that is set this way no longer follows the best model until it is "
					+ "deleted.",
			requestBody = @RequestBody(required = true,
					content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
							schema = @Schema(ref = "AliasRequest"))))
	@ApiResponse(responseCode = "200", description = "The alias, which now points to the model")
	@ApiResponse(responseCode = "400", description = "The alias or the id is invalid")
	@ApiResponse(responseCode = "404", description = "There is no such model")
	AliasView setAlias(@Parameter(description = "lower-case letters, digits and hyphens",
			example = "favourite") @PathVariable String alias, InputStream body) {
		String model = this.requests.read(alias, JsonRequest.parse(body));
		return this.aliases.set(alias, this.models.find(model).id());
	}

	@DeleteMapping("/{alias}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Delete an alias",
			description = "The model stays. A `champion` that was set by hand follows the best holdout accuracy "
					+ "again; any other `champion` does not change.")
	@ApiResponse(responseCode = "204", description = "It is deleted, or the `champion` follows the best model again")
	@ApiResponse(responseCode = "404", description = "There is no such alias")
	void deleteAlias(@Parameter(description = "the alias", example = "favourite") @PathVariable String alias) {
		this.aliases.remove(alias);
	}

}
