/**
 * The database that several processes share: how it is reached, what it fails with, how
 * long values are kept.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.platform.database;
