package io.atelier.access.session;

import java.time.Instant;

/**
 * A stored session. It is valid as long as the secret with which it was opened.
 *
 * @param sha256 of its token, in lower-case hexadecimal
 * @param keySha256 of the key's text
 */
record Session(String sha256, String keyId, String keySha256, Instant expiresAt) {

}
