package bare;

import java.util.Map;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Serves nothing but the probes. Its database is a file, as the service's is.
 */
@SpringBootApplication
public class BareApplication {

	public static void main(String[] args) {
		SpringApplication application = new SpringApplication(BareApplication.class);
		application.setDefaultProperties(Map.of("spring.datasource.url", "jdbc:h2:file:${atelier.home}/bare",
				"spring.jpa.open-in-view", "false", "management.endpoint.health.probes.add-additional-paths", "true",
				"server.address", "127.0.0.1"));
		application.run(args);
	}

	@Bean
	SecurityFilterChain open(HttpSecurity http) throws Exception {
		return http.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll()).build();
	}

}
