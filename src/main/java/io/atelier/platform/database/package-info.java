/**
 * Access to the database that several processes can share: connections, failures, long
 * values.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.platform.database;
