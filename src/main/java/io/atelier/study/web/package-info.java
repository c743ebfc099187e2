/**
 * REST API of the studies.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.study.web;
