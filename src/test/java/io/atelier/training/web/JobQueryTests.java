package io.atelier.training.web;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.ResolvableType;
import org.springframework.data.domain.Sort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.ServletRequestDataBinder;

import io.atelier.platform.FieldViolation;
import io.atelier.platform.ProblemException;
import io.atelier.training.JobGroups;
import io.atelier.training.JobStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class JobQueryTests {

	private static final UUID STUDY = UUID.randomUUID();

	private static final UUID JOB = UUID.randomUUID();

	private final MockHttpServletRequest request = new MockHttpServletRequest();

	private final JobGroups groups = (study) -> study.equals(STUDY) ? Optional.of(Set.of(JOB)) : Optional.empty();

	@Test
	void listsTheNewestFirstByDefault() {
		JobQuery.Listing query = listing();
		assertThat(query.filter().statuses()).isEmpty();
		assertThat(query.page().getPageNumber()).isZero();
		assertThat(query.page().getPageSize()).isEqualTo(20);
		assertThat(query.page().getSort()).isEqualTo(Sort.by(Sort.Order.desc("createdAt"), Sort.Order.asc("id")));
	}

	@Test
	void takesFiltersPageAndOrder() {
		this.request.addParameter("status", "QUEUED");
		this.request.addParameter("status", "RUNNING");
		this.request.addParameter("architecture", "mlp");
		this.request.addParameter("optimizer", "sgd");
		this.request.addParameter("page", "3");
		this.request.addParameter("size", "100");
		this.request.addParameter("sort", "architecture");
		this.request.addParameter("sort", "finishedAt,DESC");
		JobQuery.Listing query = listing();
		assertThat(query.filter().statuses()).containsExactly(JobStatus.QUEUED, JobStatus.RUNNING);
		assertThat(query.filter().architectures()).containsExactly("mlp");
		assertThat(query.filter().optimizers()).containsExactly("sgd");
		assertThat(query.page().getOffset()).isEqualTo(300);
		assertThat(query.page().getSort()).isEqualTo(
				Sort.by(Sort.Order.asc("recipe.architecture"), Sort.Order.desc("finishedAt"), Sort.Order.asc("id")));
	}

	@Test
	void findsTheJobsOfAStudy() {
		assertThat(listing().filter().among()).isEmpty();
		this.request.addParameter("study", STUDY.toString());
		assertThat(listing().filter().among()).hasValue(Set.of(JOB));
	}

	@ParameterizedTest
	@ValueSource(strings = { "7", "00000000-0000-0000-0000-000000000000" })
	void refusesAStudyThatThereIsNot(String study) {
		this.request.addParameter("study", study);
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> listing())
			.satisfies((ex) -> assertThat(ex.type().status().value()).isEqualTo(400));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			status       | DONE           | CANCELLED
			architecture | vgg            | hybrid
			optimizer    | lion           | nadam
			page         | -1             | 0 to 1000000
			page         | 99999999999    | 0 to 1000000
			size         | 0              | 1 to 100
			size         | 101            | 1 to 100
			size         | many           | 1 to 100
			sort         | failure        | createdAt,desc
			sort         | createdAt,down | createdAt,desc
			sort         | createdAt,asc,x | createdAt,desc
			""")
	void refusesWhatIsNotKnown(String name, String value, String allowed) {
		this.request.addParameter(name, value);
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> listing())
			.satisfies((ex) -> assertThat(ex.properties().get("violations"))
				.asInstanceOf(InstanceOfAssertFactories.list(FieldViolation.class))
				.singleElement()
				.satisfies((violation) -> assertThat(violation.field()).isEqualTo(name))
				.satisfies((violation) -> assertThat(violation.allowed()).contains(allowed)));
	}

	@Test
	void listsAllFaultsAtOnce() {
		this.request.addParameter("status", "DONE");
		this.request.addParameter("size", "0");
		this.request.addParameter("sort", "x");
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> listing())
			.withMessageContaining("status")
			.withMessageContaining("size")
			.withMessageContaining("sort");
	}

	private JobQuery.Listing listing() {
		ServletRequestDataBinder binder = new ServletRequestDataBinder(null);
		binder.setTargetType(ResolvableType.forClass(JobQuery.class));
		JobQuery.configure(binder);
		binder.construct(this.request);
		JobQuery query = (JobQuery) binder.getTarget();
		assertThat(query).isNotNull();
		return query.read(this.groups);
	}

}
