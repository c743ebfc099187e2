package io.atelier.platform.database;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.support.TestPropertySourceUtils;

/**
 * Gives the context of each test class its own PostgreSQL database, instead of the one
 * that the class or a slice configures.
 */
class OwnDatabaseFactory implements ContextCustomizerFactory {

	@Override
	public ContextCustomizer createContextCustomizer(Class<?> testClass,
			List<ContextConfigurationAttributes> attributes) {
		return new OwnDatabase(testClass);
	}

	// Equal only for one class, so that two classes never share a context.
	private record OwnDatabase(Class<?> testClass) implements ContextCustomizer {

		@Override
		public void customizeContext(ConfigurableApplicationContext context,
				@Nullable MergedContextConfiguration merged) {
			PostgresDatabase database = PostgresServer.newDatabase();
			TestPropertySourceUtils.addInlinedPropertiesToEnvironment(context, database.settings());
			TestPropertySourceUtils.addInlinedPropertiesToEnvironment(context, "spring.test.database.replace=none",
					"spring.datasource.url=" + database.url());
		}

	}

}
