package io.atelier.access.key;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;

import io.atelier.access.Scope;
import io.atelier.access.audit.AuditLog;
import io.atelier.access.audit.Change;
import io.atelier.access.change.ChangeCounter;
import io.atelier.platform.ClockConfiguration;
import io.atelier.platform.ProblemException;

/**
 * Creates a key on the machine of the service, with the database but without HTTP:
 * {@code --atelier.access.create-key=admin}, or other scopes separated by commas. Prints
 * the key to standard output, or with {@code --atelier.access.key-file=FILE} writes it
 * into a file that only its owner can read, unless the file contains a valid key already.
 */
public final class KeyCommand {

	private static final String OPTION = "atelier.access.create-key";

	private static final String FILE = "atelier.access.key-file";

	private static final String NAME = "atelier.access.key-name";

	private KeyCommand() {
	}

	/**
	 * Whether the arguments of the process ask for this command. Settings from elsewhere
	 * do not count, so that the service cannot be turned into it by accident.
	 */
	public static boolean isAsked(List<String> arguments) {
		return arguments.stream().anyMatch((argument) -> argument.startsWith("--" + OPTION));
	}

	/**
	 * @return the exit code: 0 if there is a key now
	 */
	public static int run(String[] arguments, PrintStream out, PrintStream err) {
		SpringApplicationBuilder application = new SpringApplicationBuilder(Database.class).web(WebApplicationType.NONE)
			.bannerMode(Banner.Mode.OFF)
			.logStartupInfo(false)
			.properties(Map.of("logging.level.root", "error"));
		try (ConfigurableApplicationContext context = application.run(arguments)) {
			create(context, context.getEnvironment(), out);
			return 0;
		}
		catch (ProblemException | IllegalArgumentException | KeyFile.UnusableFileException ex) {
			err.println(ex.getMessage());
			return 1;
		}
	}

	private static void create(BeanFactory beans, Environment settings, PrintStream out) {
		Set<Scope> scopes = scopes(settings.getRequiredProperty(OPTION));
		String name = settings.getProperty(NAME, "created on the machine");
		Optional<KeyFile> file = Optional.ofNullable(settings.getProperty(FILE)).map(Path::of).map(KeyFile::new);
		if (file.isEmpty()) {
			out.println(create(beans, name, scopes).text());
		}
		else if (file.get().read().filter(beans.getBean(KeyDesk.class)::isValid).isEmpty()) {
			file.get().write(create(beans, name, scopes).text());
			out.println("The key is in " + file.get().path());
		}
		else {
			out.println("There is a valid key in " + file.get().path());
		}
	}

	private static NewKey create(BeanFactory beans, String name, Set<Scope> scopes) {
		NewKey created = beans.getBean(KeyDesk.class).create(name, scopes, null);
		beans.getBean(AuditLog.class)
			.add(new Change(created.key().createdAt(), null, null, "COMMAND", "--" + OPTION,
					"/api/v1/keys/" + created.key().id(), HttpStatus.CREATED.value()));
		return created;
	}

	private static Set<Scope> scopes(String ids) {
		Set<Scope> scopes = EnumSet.noneOf(Scope.class);
		for (String id : ids.split(",", -1)) {
			scopes.add(Scope.find(id.strip().toLowerCase(Locale.ROOT))
				.orElseThrow(() -> new IllegalArgumentException(
						"There is no scope '%s', only read, predict, train and admin".formatted(id))));
		}
		return scopes;
	}

	/**
	 * Has no stereotype, so that the service does not use it.
	 */
	@Import({ ClockConfiguration.class, AuditLog.class, ChangeCounter.class, KeyTable.class, KeyDesk.class })
	@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
			TransactionAutoConfiguration.class, JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class,
			FlywayAutoConfiguration.class })
	static final class Database {

	}

}
