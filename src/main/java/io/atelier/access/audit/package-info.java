/**
 * Who changed what: a log to which entries are only added.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.access.audit;
