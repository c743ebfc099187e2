package io.atelier.training;

import com.fasterxml.jackson.annotation.JsonAlias;
import org.jspecify.annotations.Nullable;

/**
 * Data, software and machine that produced a result; the recipe is stored separately.
 *
 * @param service version of this service; null if the build did not record it
 * @param commit commit this service was built from; null if the build did not record it
 * @param threads compute threads; equal seeds give equal numbers only with 1
 * @param javaVersion stored as {@code java} at first, but generated clients cannot handle
 * a member of that name
 * @param platform operating system and processor type, for example {@code Linux amd64}
 */
public record Provenance(String datasetSha256, @Nullable String service, @Nullable String commit, String engine,
		String blas, boolean oneDnn, int threads, @JsonAlias("java") String javaVersion, String platform) {

}
