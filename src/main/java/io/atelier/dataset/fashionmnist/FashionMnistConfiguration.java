package io.atelier.dataset.fashionmnist;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

import io.atelier.platform.AtelierProperties;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ AtelierProperties.class, DatasetProperties.class })
class FashionMnistConfiguration {

	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	FashionMnistSource fashionMnistSource(AtelierProperties atelier, DatasetProperties settings, Clock clock) {
		Path directory = atelier.homeDirectory().resolve("fashion-mnist");
		List<Path> directories = new ArrayList<>(settings.folders());
		directories.add(directory);
		return new FashionMnistSource(IdxFileSet.FASHION_MNIST, settings, directory, new FileLocator(directories),
				clock);
	}

}
