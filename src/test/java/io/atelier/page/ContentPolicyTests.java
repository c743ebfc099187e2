package io.atelier.page;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ContentPolicyTests {

	@Test
	void allowsScriptsWithinTheDocumentByTheirHashes() {
		// printf 'alert(1)' | openssl dgst -sha256 -binary | base64
		assertThat(ContentPolicy.of("<script type=\"module\">alert(1)</script>"))
			.contains("script-src 'self' 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='; ");
	}

	@Test
	void allowsNothingElseWithinTheDocument() {
		assertThat(ContentPolicy.of("<script src=\"a.js\"></script>")).contains("script-src 'self'; ")
			.doesNotContain("unsafe");
	}

}
