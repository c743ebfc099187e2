package io.atelier.platform.request;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Describes every form of a request, for operations to refer to.
 */
@Component
@Order(0)
class RequestSchemas implements GlobalOpenApiCustomizer {

	private final List<RequestForm> forms;

	RequestSchemas(ObjectProvider<RequestForm> forms) {
		this.forms = forms.orderedStream().toList();
	}

	@Override
	public void customise(OpenAPI api) {
		Map<String, Schema<?>> schemas = new TreeMap<>();
		this.forms.forEach((form) -> form.describe(schemas));
		if (api.getComponents() == null) {
			api.setComponents(new Components());
		}
		schemas.forEach(api.getComponents()::addSchemas);
	}

}
