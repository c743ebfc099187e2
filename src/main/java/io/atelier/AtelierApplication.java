package io.atelier;

import java.util.List;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

import io.atelier.access.key.KeyCommand;

/**
 * The service: trains, compares and serves the networks of the study over HTTP.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class AtelierApplication {

	public static void main(String[] args) {
		if (KeyCommand.isAsked(List.of(args))) {
			System.exit(KeyCommand.run(args, System.out, System.err));
		}
		SpringApplication.run(AtelierApplication.class, args);
	}

}
