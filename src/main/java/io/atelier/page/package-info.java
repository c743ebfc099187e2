/**
 * The page at {@code /}. Its files are in {@code static}; it uses the HTTP API like any
 * other client.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = "platform")
package io.atelier.page;
