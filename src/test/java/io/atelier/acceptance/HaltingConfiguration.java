package io.atelier.acceptance;

import java.util.concurrent.atomic.AtomicInteger;

import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import io.atelier.model.ModelRegistry;
import io.atelier.training.checkpoint.Checkpoints;

/**
 * Lets the service go at once, as by kill -9, at a moment that no signal from outside
 * could meet: within a transaction, after its last write and before its commit. The
 * setting {@code halt.checkpoint} is the number of the checkpoint, {@code halt.model}
 * that of the model.
 */
@Configuration(proxyBeanMethods = false)
class HaltingConfiguration {

	static final int STATUS = 137;

	@Bean
	static BeanPostProcessor halting(Environment environment) {
		AtomicInteger checkpoints = new AtomicInteger(environment.getProperty("halt.checkpoint", Integer.class, 0));
		AtomicInteger models = new AtomicInteger(environment.getProperty("halt.model", Integer.class, 0));
		return new BeanPostProcessor() {

			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				if (bean instanceof Checkpoints) {
					return haltingAfter(bean, "keep", checkpoints);
				}
				return (bean instanceof ModelRegistry) ? haltingAfter(bean, "store", models) : bean;
			}

		};
	}

	private static Object haltingAfter(Object bean, String method, AtomicInteger calls) {
		ProxyFactory factory = new ProxyFactory(bean);
		factory.setProxyTargetClass(bean instanceof Checkpoints);
		factory.addAdvice((MethodInterceptor) (invocation) -> {
			Object result = invocation.proceed();
			if (invocation.getMethod().getName().equals(method) && calls.decrementAndGet() == 0) {
				Runtime.getRuntime().halt(STATUS);
			}
			return result;
		});
		return factory.getProxy();
	}

}
