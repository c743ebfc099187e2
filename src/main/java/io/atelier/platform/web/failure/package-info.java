/**
 * Every failure of a request as a problem detail (RFC 9457), wherever it was raised.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.platform.web.failure;
