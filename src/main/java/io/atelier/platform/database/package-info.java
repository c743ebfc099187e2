/**
 * The database that several processes share.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.platform.database;
