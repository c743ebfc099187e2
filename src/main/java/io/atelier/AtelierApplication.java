package io.atelier;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * The service: trains, compares and serves the networks of the study over HTTP.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class AtelierApplication {

	public static void main(String[] args) {
		// So that a home without "./" before it will do for the database, too.
		System.setProperty("h2.implicitRelativePath", "true");
		SpringApplication.run(AtelierApplication.class, args);
	}

}
