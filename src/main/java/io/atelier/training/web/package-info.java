/**
 * REST API of the jobs.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.training.web;
