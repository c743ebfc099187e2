/**
 * A guided tour of the service through its own HTTP interface, as any client would take
 * it.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package io.atelier.tour;
