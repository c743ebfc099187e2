package io.atelier.platform.openapi;

import java.util.List;
import java.util.Properties;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.tags.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.info.BuildProperties;

import io.atelier.platform.ProblemForm;

import static org.assertj.core.api.Assertions.assertThat;

class OpenApiDescriptionTests {

	@Test
	void takesVersionFromTheBuild() {
		Properties properties = new Properties();
		properties.setProperty("version", "1.2.3");
		DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
		beans.registerSingleton("build", new BuildProperties(properties));
		OpenAPI api = new OpenApiConfiguration().openApi(beans.getBeanProvider(BuildProperties.class));
		assertThat(api.getInfo().getVersion()).isEqualTo("1.2.3");
	}

	@Test
	void doesWithoutBuildInformation() {
		OpenAPI api = new OpenApiConfiguration()
			.openApi(new DefaultListableBeanFactory().getBeanProvider(BuildProperties.class));
		assertThat(api.getInfo().getVersion()).isEqualTo("development");
	}

	@Test
	void refersEveryOperationToTheOneProblemResponse() {
		OpenAPI api = api(operation("Jobs"));
		new ProblemDescriptions(List.of()).customise(api);
		ApiResponses responses = api.getPaths().get("/a").getGet().getResponses();
		assertThat(responses.get("default").get$ref()).isEqualTo("#/components/responses/Problem");
		assertThat(responses.get("200").getContent()).containsOnlyKeys("image/png");
		assertThat(responses.get("404").getContent()).containsOnlyKeys("application/problem+json");
		assertThat(api.getComponents().getSchemas()).containsKeys("Problem", "FieldViolation");
		assertThat(api.getComponents().getResponses().get("Problem").getContent())
			.containsOnlyKeys("application/problem+json");
	}

	@Test
	void refersToAnotherFormWhereOneCoversThePath() {
		OpenAPI api = api(operation("Jobs"), operation("Others"));
		new ProblemDescriptions(List.of(new OtherForm())).customise(api);
		ApiResponses other = api.getPaths().get("/b").getGet().getResponses();
		assertThat(other.get("default").get$ref()).isEqualTo("#/components/responses/Other");
		assertThat(other.get("404").getContent()).containsOnlyKeys("application/json");
		assertThat(api.getComponents().getSchemas()).containsKeys("Other", "Problem");
		assertThat(api.getPaths().get("/a").getGet().getResponses().get("default").get$ref())
			.isEqualTo("#/components/responses/Problem");
	}

	@Test
	void describesBytesAsTheyAreSent() {
		OpenAPI api = api(operation("Reports"));
		new ResponseBodies().customise(api);
		ApiResponses responses = api.getPaths().get("/a").getGet().getResponses();
		assertThat(responses.get("200").getContent().get("image/png").getSchema().getFormat()).isEqualTo("binary");
		assertThat(responses.get("304").getContent()).isNull();
	}

	@Test
	void ordersTagsAsNewcomersMeetThem() {
		OpenAPI api = api(operation("Zoo"), operation("Predictions"), operation("Catalogue"), operation("Jobs"));
		api.setTags(List.of(new Tag().name("Jobs").description("Training jobs")));
		new TagOrder().customise(api);
		assertThat(api.getTags()).extracting(Tag::getName).containsExactly("Catalogue", "Jobs", "Predictions", "Zoo");
		assertThat(api.getTags().get(1).getDescription()).isEqualTo("Training jobs");
	}

	private static Operation operation(String tag) {
		Content image = new Content().addMediaType("image/png",
				new MediaType().schema(new StringSchema().format("byte")));
		return new Operation().addTagsItem(tag)
			.responses(new ApiResponses().addApiResponse("200", new ApiResponse().content(image))
				.addApiResponse("304", new ApiResponse().content(image))
				.addApiResponse("404", new ApiResponse().content(image)));
	}

	private static OpenAPI api(Operation... operations) {
		Paths paths = new Paths();
		for (Operation operation : operations) {
			paths.addPathItem("/" + (char) ('a' + paths.size()), new PathItem().get(operation));
		}
		return new OpenAPI().paths(paths);
	}

	private static final class OtherForm implements ProblemForm {

		@Override
		public boolean covers(String path) {
			return path.equals("/b");
		}

		@Override
		public Class<?> type() {
			return Other.class;
		}

		@Override
		public Object body(String message) {
			return new Other(message);
		}

		@Schema(name = "Other")
		record Other(String message) {

		}

	}

}
