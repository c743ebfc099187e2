/**
 * Who may use the service: scopes and callers. The other packages build on each other in
 * this order: {@code audit}, {@code change}, {@code key}, {@code session}, {@code limit},
 * {@code web}, {@code signin}; {@code browser} and {@code start} stand beside them.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = "platform")
package io.atelier.access;
