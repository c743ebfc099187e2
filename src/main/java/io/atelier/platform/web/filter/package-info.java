/**
 * What is done to a request before an operation sees it: proxies, encodings, queries.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.platform.web.filter;
