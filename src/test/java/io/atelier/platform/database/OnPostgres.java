package io.atelier.platform.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextCustomizerFactories;
import org.testcontainers.junit.jupiter.Testcontainers;

/**
 * Runs a test with the profile {@code postgres} on its own database. Most such classes
 * inherit their tests from a class that runs on H2. Skipped if there is no Docker.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Testcontainers(disabledWithoutDocker = true)
@ActiveProfiles("postgres")
@ContextCustomizerFactories(OwnDatabaseFactory.class)
public @interface OnPostgres {

}
