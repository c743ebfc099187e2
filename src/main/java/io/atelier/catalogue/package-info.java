/**
 * The catalogue of networks and optimizers over HTTP.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.recipe.web;
