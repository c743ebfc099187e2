package io.atelier.platform.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextCustomizerFactories;
import org.testcontainers.junit.jupiter.Testcontainers;

/**
 * A test on PostgreSQL with the profile of that name, on a database of its own. Most such
 * classes inherit their tests from one that runs on H2. Skipped where there is no Docker.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Testcontainers(disabledWithoutDocker = true)
@ActiveProfiles("postgres")
@ContextCustomizerFactories(OwnDatabaseFactory.class)
public @interface OnPostgres {

}
