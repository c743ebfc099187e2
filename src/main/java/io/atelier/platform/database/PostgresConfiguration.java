package io.atelier.platform.database;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
@Profile("postgres")
class PostgresConfiguration {

	/**
	 * Names what is missing before anything tries to connect.
	 * @param environment the settings
	 * @return does nothing to the beans
	 */
	@Bean
	static BeanFactoryPostProcessor requireDatabaseSettings(Environment environment) {
		return (beans) -> Binder.get(environment).bindOrCreate("atelier.database", DatabaseProperties.class);
	}

}
