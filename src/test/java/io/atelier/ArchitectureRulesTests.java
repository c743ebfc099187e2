package io.atelier;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import jakarta.persistence.Entity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "io.atelier", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureRulesTests {

	private static final List<Class<?>> TIMES = List.of(Instant.class, LocalDate.class, LocalDateTime.class,
			OffsetDateTime.class, ZonedDateTime.class);

	@ArchTest
	final ArchRule arithmeticStaysInTheEngine = ArchRuleDefinition.noClasses()
		.that()
		.resideOutsideOfPackages("io.atelier.engine.dl4j..", "io.atelier.engine.onednn..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.deeplearning4j..", "org.nd4j..", "org.bytedeco..", "com.sun.jna..");

	@ArchTest
	final ArchRule programsOfOneDnnDoWithoutDeepLearning4J = ArchRuleDefinition.noClasses()
		.that()
		.resideInAPackage("io.atelier.engine.onednn..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.deeplearning4j..", "org.nd4j..", "io.atelier.engine.dl4j..");

	@ArchTest
	final ArchRule jackson2BindingIsNotUsed = ArchRuleDefinition.noClasses()
		.that()
		.resideOutsideOfPackage("io.atelier.platform.openapi")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("com.fasterxml.jackson.databind..")
		.because("only the library that describes the API still uses it");

	@ArchTest
	final ArchRule timeComesFromTheClock = ArchRuleDefinition.noClasses()
		.that()
		.doNotHaveFullyQualifiedName("io.atelier.platform.ClockConfiguration")
		.should()
		.callMethodWhere(readsTheSystemClock());

	@ArchTest
	final ArchRule controllersAndEntitiesAreNotPublic = ArchRuleDefinition.classes()
		.that(CanBeAnnotated.Predicates.annotatedWith(RestController.class)
			.or(CanBeAnnotated.Predicates.annotatedWith(Entity.class)))
		.should()
		.notBePublic()
		.allowEmptyShould(true);

	@ArchTest
	final ArchRule nothingIsInjectedIntoFields = ArchRuleDefinition.noFields()
		.should()
		.beAnnotatedWith(Autowired.class)
		.orShould()
		.beAnnotatedWith(Value.class);

	@ArchTest
	final ArchRule loggingGoesThroughSlf4J = ArchRuleDefinition.noClasses()
		.should()
		.dependOnClassesThat()
		.resideInAPackage("java.util.logging..");

	@ArchTest
	final ArchRule packagesFormNoCycles = SlicesRuleDefinition.slices()
		.matching("io.atelier.(**)")
		.should()
		.beFreeOfCycles();

	private static DescribedPredicate<JavaCall<?>> readsTheSystemClock() {
		return DescribedPredicate.describe("read the system clock", (call) -> {
			String name = call.getTarget().getName();
			boolean now = name.equals("now") && call.getTarget().getRawParameterTypes().isEmpty()
					&& TIMES.stream().anyMatch(call.getTargetOwner()::isEquivalentTo);
			boolean millis = name.equals("currentTimeMillis") && call.getTargetOwner().isEquivalentTo(System.class);
			boolean clock = name.startsWith("system") && call.getTargetOwner().isEquivalentTo(Clock.class);
			return now || millis || clock;
		});
	}

}
