/**
 * Request processing before the controllers: proxies, encodings, queries.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.platform.web.filter;
