package io.atelier.training;

import com.fasterxml.jackson.annotation.JsonAlias;
import org.jspecify.annotations.Nullable;

/**
 * What a result came from, beside its recipe.
 *
 * @param datasetSha256 checksum of the data it was learnt and judged by
 * @param service version of this service; null where its build left no word of it
 * @param commit the commit this service was built from; null likewise
 * @param engine the library that trained it, its device and its version
 * @param blas the matrix library
 * @param oneDnn whether convolutions went through oneDNN
 * @param threads compute threads; only with 1 do equal seeds give equal numbers
 * @param javaVersion version of the Java machine; generated clients cannot do with a
 * member named java, as it was called at first
 * @param platform operating system and processor type, for example {@code Linux amd64}
 */
public record Provenance(String datasetSha256, @Nullable String service, @Nullable String commit, String engine,
		String blas, boolean oneDnn, int threads, @JsonAlias("java") String javaVersion, String platform) {

}
