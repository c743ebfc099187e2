/**
 * The description of the REST API (OpenAPI 3.1).
 */
@org.jspecify.annotations.NullMarked
package io.atelier.platform.openapi;
