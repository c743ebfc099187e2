package io.atelier.dataset.collection;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * One of the IDX files a data set consists of.
 *
 * @param name without a compression's ending
 * @param sha256 of the decompressed content, in lower-case hexadecimal; null until a
 * drawn set has been drawn
 * @param path where a file with that content lies; null if there is none
 */
public record DatasetFile(String name, @Nullable String sha256, @Nullable Path path) {

}
