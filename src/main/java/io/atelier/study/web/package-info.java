/**
 * The studies over HTTP.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.study.web;
