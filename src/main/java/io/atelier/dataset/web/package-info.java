/**
 * Data sets over HTTP, with their numbers and pictures.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.dataset.web;
