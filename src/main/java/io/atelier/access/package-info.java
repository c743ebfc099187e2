/**
 * Who may use the service: scopes and callers.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = "platform")
package io.atelier.access;
