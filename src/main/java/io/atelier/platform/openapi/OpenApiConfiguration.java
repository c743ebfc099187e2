package io.atelier.platform.openapi;

import java.net.URI;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.ServerBaseUrlCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import io.atelier.platform.ProblemForm;
import io.atelier.platform.request.RequestForm;

@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

	static {
		// The operation that sends events describes their form.
		SpringDocUtils.getConfig().addResponseTypeToIgnore(SseEmitter.class);
	}

	private static final String DESCRIPTION = """
			Trains the seven networks of a comparative Fashion-MNIST study with seven optimizers, keeps every epoch's \
			metrics and every model, and predicts the garment on an uploaded image.

			Browse the catalogue, submit a job, follow its epochs, then ask its model for predictions. Every failure \
			is a problem detail (RFC 9457) whose `type` is stable; under `/v2` it has the form that the Open Inference \
			Protocol requires.""";

	@Bean
	OpenAPI openApi(ObjectProvider<BuildProperties> build) {
		BuildProperties properties = build.getIfAvailable();
		String version = (properties != null) ? properties.getVersion() : null;
		return new OpenAPI().info(new Info().title("Atelier")
			.description(DESCRIPTION)
			.version((version != null) ? version : "development")
			.contact(new Contact().name("The Atelier project"))
			.license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")));
	}

	// Makes links relative to the address that the client used, also behind a proxy.
	@Bean
	ServerBaseUrlCustomizer relativeServer() {
		return (url, request) -> {
			String path = URI.create(url).getPath();
			return path.isEmpty() ? "/" : path;
		};
	}

	@Bean
	RecordSchemas recordSchemas() {
		return new RecordSchemas();
	}

	@Bean
	@Order(1)
	GlobalOpenApiCustomizer problemDescriptions(ObjectProvider<ProblemForm> forms) {
		return new ProblemDescriptions(forms.orderedStream().toList());
	}

	@Bean
	@Order(2)
	GlobalOpenApiCustomizer requestForms(ObjectProvider<RequestForm> forms) {
		return (api) -> forms.orderedStream().forEach((form) -> form.describe(api.getComponents()::addSchemas));
	}

	@Bean
	@Order(2)
	GlobalOpenApiCustomizer responseBodies() {
		return new ResponseBodies();
	}

	@Bean
	GlobalOpenApiCustomizer queryParameters() {
		return new QueryParameters();
	}

	@Bean
	@Order(3)
	GlobalOpenApiCustomizer tagOrder() {
		return new TagOrder();
	}

	@Bean
	@Order(4)
	GlobalOpenApiCustomizer stableOrder() {
		return new StableOrder();
	}

}
