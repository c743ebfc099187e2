package io.atelier.dataset;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class IdxChecksumTests {

	@Test
	void concatenatesChecksumsAsText() {
		// echo -n abc | sha256sum
		assertThat(IdxChecksum.ofFiles(List.of("a", "b", "c")))
			.isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
	}

	@Test
	void includesTheHeaderOfAnIdxFile() {
		// printf '\0\0\010\001\0\0\0\002\007\011' | sha256sum
		assertThat(IdxChecksum.of(new byte[] { 7, 9 }, 2))
			.isEqualTo("6b413bc4e4b437a09780b06c8c43c748d2546f2be2f36913c8dfdb95fac3a083");
	}

}
