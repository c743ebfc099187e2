package io.atelier.access.audit;

/**
 * A change in the log.
 *
 * @param id grows with each entry
 */
public record AuditEntry(long id, Change change) {

}
