/**
 * A network and an optimizer that the paper does not have.
 */
package io.atelier.acceptance.plugin;
