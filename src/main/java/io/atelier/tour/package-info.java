/**
 * A guided tour of the service that uses its HTTP interface like any client.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package io.atelier.tour;
