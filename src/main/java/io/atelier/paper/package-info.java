/**
 * The paper: its networks and their results, its protocol, and the source of every value
 * that training depends on; this package covers only what the paper contains.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "recipe", "recipe :: layer", "optimizer" })
package io.atelier.paper;
