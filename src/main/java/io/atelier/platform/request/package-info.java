/**
 * JSON requests: a {@link io.atelier.platform.request.RequestForm form} lists the
 * {@link io.atelier.platform.request.Member members} once, and both the
 * {@link io.atelier.platform.request.JsonRequest reader} and the API description use it.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.platform.request;
