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

	// Reports missing settings before anything tries to connect.
	@Bean
	static BeanFactoryPostProcessor requireDatabaseSettings(Environment environment) {
		return (beans) -> Binder.get(environment).bindOrCreate("atelier.database", DatabaseProperties.class);
	}

}
