/**
 * JSON requests. A {@link io.atelier.platform.request.RequestForm form} lists the
 * {@link io.atelier.platform.request.Member members} of a request once, each with its
 * {@link io.atelier.platform.request.Values values} and what it means; by that a
 * {@link io.atelier.platform.request.JsonRequest request} is read and checked, and the
 * API describes it.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.platform.request;
