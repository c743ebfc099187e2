/**
 * The paper: its networks' results, its protocol, and where every value that training
 * depends on comes from. What it does not have, this package does not know.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "recipe", "optimizer" })
package io.atelier.paper;
