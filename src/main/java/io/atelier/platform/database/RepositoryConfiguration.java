package io.atelier.platform.database;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.query.QueryEnhancerFactories;
import org.springframework.data.jpa.repository.support.JpaRepositoryFactoryBean;

@Configuration(proxyBeanMethods = false)
class RepositoryConfiguration {

	/**
	 * Hibernate parses every query anyway. A second parser would only lengthen the start:
	 * Spring Data needs it to sort and page declared queries, which no repository here
	 * asks for.
	 */
	@Bean
	static BeanPostProcessor spareSecondQueryParser() {
		return new BeanPostProcessor() {

			@Override
			public Object postProcessBeforeInitialization(Object bean, String name) {
				if (bean instanceof JpaRepositoryFactoryBean<?, ?, ?> repository) {
					repository.setQueryEnhancerSelectorSource((query) -> QueryEnhancerFactories.fallback());
				}
				return bean;
			}

		};
	}

}
