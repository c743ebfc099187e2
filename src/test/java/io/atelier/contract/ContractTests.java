package io.atelier.contract;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ContractTests {

	private final Contract contract = Contract.committed();

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"200 | application/json | {\"content\": [], \"page\": {\"size\": 1, \"number\": 0, \"totalElements\": 0, "
					+ "\"totalPages\": 0}} | ``",
			"200 | application/json | {\"content\": []} | required property 'page'",
			"200 | application/json | [] | object expected", "200 | application/json | {]} | is no JSON",
			"200 | text/csv | a,b | text/csv is not documented",
			"418 | application/json | {} | status 418 is not documented",
			"404 | application/problem+json | {\"title\": 7} | required property 'detail'" })
	void findsWhatDiffers(int status, String type, String body, String fault) {
		Contract.Operation operation = this.contract.find("GET", "/api/v1/jobs/latest/epochs").orElseThrow();
		assertThat(operation.answerFaults(status, type, body.getBytes(StandardCharsets.UTF_8)))
			.allSatisfy((each) -> assertThat(fault).isNotEmpty())
			.asString()
			.contains(fault);
	}

	@Test
	void findsRequestsThatItDoesNotDescribe() {
		Contract.Operation operation = this.contract.find("POST", "/api/v1/jobs").orElseThrow();
		assertThat(operation.requestFaults("application/json", "{\"epochs\": 2}".getBytes(StandardCharsets.UTF_8)))
			.asString()
			.contains("required property 'architecture'");
	}

	@Test
	void findsOperationsByTheirPaths() {
		assertThat(this.contract.find("PUT", "/api/v1/aliases/champion")).isPresent();
		assertThat(this.contract.find("GET", "/api/v1/aliases")).isPresent();
		assertThat(this.contract.find("GET", "/nowhere")).isEmpty();
	}

}
