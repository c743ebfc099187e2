package io.atelier.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class Sha256Tests {

	// FIPS 180-2, appendix B.1.
	private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

	@Test
	void isThatOfTheStandard() {
		assertThat(Sha256.of("abc")).isEqualTo(ABC);
		assertThat(Sha256.of("abc".getBytes(StandardCharsets.US_ASCII))).isEqualTo(ABC);
	}

	@Test
	void isTheSamePieceByPiece() {
		MessageDigest digest = Sha256.newDigest();
		digest.update((byte) 'a');
		digest.update(new byte[] { 'b', 'c' });
		assertThat(Sha256.of(digest)).isEqualTo(ABC);
	}

}
