package io.atelier;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpStatus;
import org.springframework.test.util.ReflectionTestUtils;

import io.atelier.platform.ProblemType;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Walks all kinds of failure that any module declares.
 */
class ProblemTypesTests {

	private static final Pattern NAME = Pattern.compile("[a-z]+(-[a-z]+)*");

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("io.atelier");

	private static final List<ProblemType> DECLARED = CLASSES.stream()
		.flatMap((each) -> each.getFields().stream())
		.flatMap(ProblemTypesTests::value)
		.toList();

	@Test
	void eachIsDeclaredOnce() {
		assertThat(DECLARED).hasSizeGreaterThan(25)
			.contains(ProblemType.NOT_FOUND)
			.extracting(ProblemType::uri)
			.doesNotHaveDuplicates();
	}

	@Test
	void noTwoAreCalledTheSame() {
		assertThat(DECLARED).extracting(ProblemType::title).doesNotHaveDuplicates();
	}

	@Test
	void noneIsMadeOutsideOfAConstant() {
		assertThat(CLASSES.stream()
			.flatMap((each) -> each.getConstructorCallsFromSelf().stream())
			.filter((call) -> call.getTargetOwner().isEquivalentTo(ProblemType.class))
			.filter((call) -> !call.getOrigin().getName().equals("<clinit>"))
			.map((call) -> call.getOriginOwner().getSimpleName() + "." + call.getOrigin().getName()))
			.containsExactly("WebProblems.ofStatus");
	}

	@ParameterizedTest
	@MethodSource("declared")
	void saysItsNameInWordsAndIsAFailure(ProblemType type) {
		assertThat(type.name()).matches(NAME);
		assertThat(type.uri()).hasToString("urn:atelier:problem:" + type.name());
		assertThat(type.status().isError()).isTrue();
		assertThat(type.title()).isNotBlank();
	}

	/**
	 * Such as a 404 of the server before any handler is found.
	 */
	@Test
	void aBareStatusIsTheKindOfTheSameName() throws ReflectiveOperationException {
		Class<?> problems = Class.forName("io.atelier.platform.web.failure.WebProblems");
		for (HttpStatus status : HttpStatus.values()) {
			ProblemType bare = ReflectionTestUtils.invokeMethod(problems, "ofStatus", status.value());
			Optional<ProblemType> declared = DECLARED.stream()
				.filter((type) -> bare != null && type.name().equals(bare.name()))
				.findFirst();
			declared.ifPresent((type) -> assertThat(bare).isEqualTo(type));
		}
	}

	private static List<ProblemType> declared() {
		return DECLARED;
	}

	private static Stream<ProblemType> value(JavaField field) {
		return (field.getModifiers().contains(JavaModifier.STATIC)
				&& field.getRawType().isEquivalentTo(ProblemType.class))
						? Stream
							.of((ProblemType) ReflectionTestUtils.getField(field.getOwner().reflect(), field.getName()))
						: Stream.empty();
	}

}
