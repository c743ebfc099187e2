/**
 * Shared basics of all features: problem details, the clock, the API description.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(type = org.springframework.modulith.ApplicationModule.Type.OPEN)
package io.atelier.platform;
