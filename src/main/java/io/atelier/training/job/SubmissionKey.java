package io.atelier.training.job;

/**
 * What makes a repeated submission known as such.
 *
 * @param value the client's key, 1 to 255 printable characters
 * @param requestSha256 SHA-256 of the canonical request, in lower-case hexadecimal
 */
public record SubmissionKey(String value, String requestSha256) {

}
