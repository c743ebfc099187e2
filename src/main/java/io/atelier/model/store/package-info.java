/**
 * Stores models, their parameters and their aliases in the database.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.model.store;
