package io.atelier.access.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import io.atelier.access.AccessTestApplication;
import io.atelier.access.Scope;
import io.atelier.access.key.KeyDesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TlsIntegrationTests {

	private static final String PASSWORD = "changeit";

	@TempDir
	private Path folder;

	@Test
	void servesWithACertificateMadeByItsOwner() throws Exception {
		Path store = makeCertificate();
		try (ConfigurableApplicationContext context = start(store)) {
			HttpClient client = HttpClient.newBuilder().sslContext(trusting(store)).build();
			HttpClient stranger = HttpClient.newHttpClient();
			String address = "localhost:" + context.getEnvironment().getProperty("local.server.port");
			String key = context.getBean(KeyDesk.class).create("admin", EnumSet.of(Scope.ADMIN), null).text();
			HttpResponse<String> session = signIn(client, "https://" + address, key);
			assertThat(session.statusCode()).isEqualTo(200);
			assertThat(session.headers().firstValue("Set-Cookie").orElseThrow()).contains("; Secure")
				.contains("; HttpOnly")
				.contains("; SameSite=Strict");
			assertThat(signIn(client, "http://" + address, key).statusCode()).isEqualTo(400);
			assertThatExceptionOfType(SSLHandshakeException.class)
				.isThrownBy(() -> signIn(stranger, "https://" + address, key));
		}
	}

	private static ConfigurableApplicationContext start(Path store) {
		return new SpringApplicationBuilder(AccessTestApplication.class).run("--server.port=0",
				"--server.address=127.0.0.1", "--spring.datasource.url=jdbc:h2:mem:tls", "--server.ssl.bundle=web",
				"--spring.ssl.bundle.jks.web.keystore.location=file:" + store,
				"--spring.ssl.bundle.jks.web.keystore.password=" + PASSWORD);
	}

	private static HttpResponse<String> signIn(HttpClient client, String address, String key)
			throws IOException, InterruptedException {
		return client.send(HttpRequest.newBuilder(URI.create(address + "/api/v1/session"))
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString("{\"key\": \"%s\"}".formatted(key)))
			.build(), BodyHandlers.ofString());
	}

	private Path makeCertificate() throws IOException, InterruptedException {
		Path store = this.folder.resolve("store.p12");
		Process keytool = new ProcessBuilder(
				List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias",
						"web", "-keyalg", "EC", "-storetype", "PKCS12", "-keystore", store.toString(), "-storepass",
						PASSWORD, "-dname", "CN=localhost", "-ext", "SAN=dns:localhost"))
			.redirectErrorStream(true)
			.redirectOutput(this.folder.resolve("keytool.log").toFile())
			.start();
		assertThat(keytool.waitFor(1, TimeUnit.MINUTES)).isTrue();
		assertThat(store).exists();
		return store;
	}

	private static SSLContext trusting(Path store) throws IOException, GeneralSecurityException {
		KeyStore trusted = KeyStore.getInstance("PKCS12");
		try (InputStream content = Files.newInputStream(store)) {
			trusted.load(content, PASSWORD.toCharArray());
		}
		KeyStore certificates = KeyStore.getInstance("PKCS12");
		certificates.load(null, null);
		certificates.setCertificateEntry("web", trusted.getCertificate("web"));
		TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
		managers.init(certificates);
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(null, managers.getTrustManagers(), null);
		return context;
	}

}
